package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The platform was away for longer than a gateway remembers keys, and has not written down what that has answered. */
@ArquillianTest
@RunAsClient
public class LostPaymentIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("lost-payment").approved().opensDaily("09:00", "21:00");
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final OnlinePayment online = OnlinePayment.ofInvoice(platform, spa, booked());

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void moneyThatTheGatewayHasTakenIsFoundByOurKey() {
        online.begins().expect(201);
        change(
                "update finance.test_gateway_payment set status = 'SUCCEEDED', revision = revision + 1 where tenant_id = ?");

        isLost();

        online.until("SUCCEEDED");
        assertThat(Books.of(spa).balance("GATEWAY_CLEARING", today)).isEqualTo("15000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatTheGatewayHasNeverHeardOfIsDropped() {
        online.begins().expect(201);
        change("delete from finance.test_gateway_payment where tenant_id = ?");

        isLost();

        online.until("CANCELLED");
        online.begins().expect(201);
    }

    private void isLost() {
        change(
                """
                update finance.online_payment
                set gateway_id = null, status = 'CREATED', revision = 0, created_at = created_at - interval '21 hours',
                    look_at = created_at - interval '21 hours'
                where tenant_id = ?
                """);
    }

    private void change(String sql) {
        platform.database().change(sql, spa.tenantId());
    }
}
