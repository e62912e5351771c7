package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Mail;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who pays on the web is told of his money: that it has come, where nothing else says so, and that it goes back, each once. */
@ArquillianTest
@RunAsClient
public class PaymentMailsIT {

    private static final Predicate<Mail> RECEIPT = mail -> mail.subject().startsWith("Payment received");
    private static final Predicate<Mail> REFUND = mail -> mail.subject().startsWith("Refund of");

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("money-mails").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Visitor dana = spa.visitor("Dana").withEmail().speaking("en");

    @Test
    void whoPaysAnInvoiceHasAReceiptAndIsToldOnceWhatGoesBackAndNotWhatTheBusinessSaysOfIt() {
        Booking booking = booked(spa.service("Massage").lasting(60).costing("15000.00"));
        OnlinePayment online = OnlinePayment.ofInvoice(platform, spa, booking);
        online.begins().expect(201);
        online.paysWith("pm_card_visa").expect(200);

        Mail receipt = only(RECEIPT);
        assertThat(receipt.text()).contains("15,000.00", "Massage", booking.number());

        String id = paymentOf(booking);
        String refund = Invoice.refunded(spa, id, "4000.00").expect(201).text("/refunds/0/id");
        online.untilRefundsAreSent(spa);
        tells(refund, "SUCCEEDED");
        tells(refund, "FAILED");
        owner.post("/payments/" + id + "/refunds/" + refund + "/retry").expect(200);
        online.untilRefundsAreSent(spa);

        Mail back = only(REFUND);
        assertThat(back.subject()).contains("4,000.00");
        assertThat(back.text())
                .contains(booking.number())
                .doesNotContain("too late", "cancelled", "More was paid")
                .doesNotContain(owner.get("/payments/" + id).expect(200).text("/refunds/0/reason"));
        assertThat(owner.get("/messages?kind=payment-refunded&bookingId=" + booking.id())
                        .expect(200)
                        .items())
                .hasSize(1);
        assertThat(platform.mailbox().of(dana.email()).mails().stream().filter(RECEIPT))
                .hasSize(1);
    }

    @Test
    void whoseVisitIsCancelledInTimeIsToldThatWhatHePaidAheadGoesBack() {
        Booking booking = booked(spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00"));
        OnlinePayment online = new OnlinePayment(platform, booking);
        online.begins().expect(201);
        online.paysWith("pm_card_visa").expect(200);

        owner.delete("/bookings/" + booking.id(), body("reason", "The sauna is closed"))
                .expect(200);

        Mail back = only(REFUND);
        assertThat(back.text()).contains("4,500.00", "was cancelled", booking.number());
        assertThat(platform.mailbox().of(dana.email()).mails().stream().filter(RECEIPT))
                .as("the confirmation has said what was paid")
                .isEmpty();
    }

    private Booking booked(Service service) {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(service);
        return dana.books(service)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    private String paymentOf(Booking booking) {
        return owner.get("/payments/online?bookingId=" + booking.id())
                .expect(200)
                .text("/items/0/paymentId");
    }

    /** What the gateway says of a refund. */
    private void tells(String refund, String status) {
        JsonObject news = OnlinePayment.newsOfRefund(refund, status);
        OnlinePayment.gateway(platform, news)
                .post("/payment-gateways/test/webhook", news)
                .expect(204);
    }

    /** The one mail of its kind. */
    private Mail only(Predicate<Mail> wanted) {
        List<Mail> mails = platform.mailbox().of(dana.email()).staysAt(1, wanted);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
