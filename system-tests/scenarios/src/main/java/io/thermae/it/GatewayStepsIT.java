package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.MoneyOfVisit;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a gateway cannot count is refused before anybody has given his card, or waits for money to go back. */
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

    @Test
    void whatGoesBackByAGatewayIsOnItsSteps() {
        OnlinePayment payment = ofInvoice("Massage", "10.010");
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        String id = new MoneyOfVisit(spa.owner(), payment.booking()).payment().text("/id");

        Answer refused = spa.owner()
                .post("/payments/" + id + "/refunds", Invoice.refund(spa, "1.005"))
                .refusedInEachLanguage(422, "amount_not_countable");
        assertThat(refused.text("/details/field")).isEqualTo("amount");
        assertThat(refused.text("/details/step/amount")).isEqualTo("0.010");
        Invoice.refunded(spa, id, "1.010").expect(201);

        payment.untilRefundsAreSent(spa);
        Answer shown = spa.owner().get("/payments/" + id).expect(200);
        assertThat(shown.text("/refunded/amount")).isEqualTo("1.010");
        assertThat(shown.text("/refunds/0/atGateway")).isEqualTo("DONE");
    }

    @Test
    void ofWhatGoesBackOfItselfTheRestBetweenItsStepsIsCredit() {
        spa.owner()
                .put("/business/settings", body("freeCancellationHours", 720, "lateCancellationFeePercent", 50))
                .expect(200);
        Service hammam = spa.service("Hammam")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 100))
                .costing("10.010");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(hammam);
        Booking booking = booked(hammam);
        OnlinePayment payment = new OnlinePayment(platform, booking);
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        Books books = Books.of(spa);

        booking.cancelledBecause("Ill").expect(200);

        payment.untilRefundsAreSent(spa);
        Answer shown = new MoneyOfVisit(spa.owner(), booking).payment();
        assertThat(shown.text("/refunded/amount")).isEqualTo("5.000");
        assertThat(shown.text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(shown.text("/credit/amount")).isEqualTo("0.005");
        assertThat(shown.text("/deposit/amount")).isEqualTo("0.000");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.000 KWD");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-0.005 KWD");
        List<JsonObject> entries = spa.owner()
                .get("/ledger/entries?documentId=" + shown.text("/id"))
                .expect(200)
                .items();
        assertThat(entries)
                .extracting(entry -> entry.getString("event"))
                .as("it is received once, and held no more")
                .containsOnlyOnce("RECORDED")
                .containsOnly("RECORDED", "APPLIED");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    private OnlinePayment ofInvoice(String name, String price) {
        Service service = spa.service(name).lasting(60).costing(price);
        spa.master("Master of " + name).workingDaily("10:00", "19:00").performing(service);
        return OnlinePayment.ofInvoice(platform, spa, booked(service));
    }

    private Booking booked(Service service) {
        return spa.visitor("Dana")
                .books(service)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }
}
