package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a gateway cannot count is refused before anybody has given his card. */
@ArquillianTest
@RunAsClient
public class GatewayStepsIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("steps").charging("KWD").approved().opensDaily("09:00", "21:00");
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void anAmountBetweenItsStepsIsRefusedAndTheNextOneIsNot() {
        OnlinePayment between = ofInvoice("Hammam", "10.005");
        OnlinePayment onStep = ofInvoice("Massage", "10.010");

        Answer refused = between.begins().refusedInEachLanguage(422, "amount_not_countable");

        assertThat(refused.text("/details/step/amount")).isEqualTo("0.010");
        assertThat(onStep.begins().expect(201).text("/amount/amount")).isEqualTo("10.010");
    }

    private OnlinePayment ofInvoice(String name, String price) {
        Service service = spa.service(name).lasting(60).costing(price);
        spa.master("Master of " + name).workingDaily("10:00", "19:00").performing(service);
        Booking booking = spa.visitor("Dana")
                .books(service)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        return OnlinePayment.ofInvoice(platform, spa, booking);
    }
}
