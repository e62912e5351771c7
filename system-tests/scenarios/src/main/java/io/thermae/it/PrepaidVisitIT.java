package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is paid before a visit is owed to its client until the visit's invoice, and the books say so. */
@ArquillianTest
@RunAsClient
public class PrepaidVisitIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("deposits").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage")
            .lasting(60)
            .with("prepayment", body("kind", "PERCENT", "percent", 30))
            .costing("15000.00");
    private final Booking booking = booked();
    private final OnlinePayment payment = new OnlinePayment(platform, booking);
    private final Books books = Books.of(spa);

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void whatIsHeldPaysTheInvoiceAndTheRestIsPaidByTheSameLink() {
        prepay();
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("-4500.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("4500.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isIn("", "0.00 KZT");
        Answer held = owner.get("/payments").expect(200);
        assertThat(held.text("/items/0/deposit/amount")).isEqualTo("4500.00");
        assertThat(held.text("/items/0/bookingId")).isEqualTo(booking.id().toString());
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();

        Invoice invoice = invoiced();

        assertThat(invoice.status()).isEqualTo("PARTLY_PAID");
        assertThat(invoice.open()).isEqualTo("10500.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        Answer rest = payment.begins().expect(201);
        assertThat(rest.text("/kind")).isEqualTo("INVOICE");
        assertThat(rest.text("/amount/amount")).isEqualTo("10500.00");
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("15000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsHeldIsGivenBack() {
        String id = prepay();

        Invoice.refunded(spa, id, "4500.01").refused(422, "refund_too_much");
        Invoice.refunded(spa, id, "4000.00").expect(201);

        payment.untilRefundsAreSent(spa);
        Answer left = owner.get("/payments/" + id).expect(200);
        assertThat(left.text("/deposit/amount")).isEqualTo("500.00");
        assertThat(left.text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("-500.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        assertThat(invoiced().open()).isEqualTo("14500.00");
    }

    @Test
    void whoDoesNotPayInTimeCannotPayAnyMore() {
        payment.begins().expect(201);
        booking.cancelledBecause("Too dear").expect(200);
        payment.isLookedAt(spa);

        payment.until("CANCELLED");

        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("CANCELLED");
        payment.begins().refused(422, "nothing_to_pay");
        assertThat(owner.get("/payments").expect(200).items()).isEmpty();
    }

    @Test
    void whatTheBankHasInItsHandsGoesBackWhenItComesTooLate() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_processing").expect(200);
        booking.cancelledBecause("Ill").expect(200);

        assertThat(payment.paysWith("pm_processing_settles").expect(200).text("/state"))
                .isEqualTo("SUCCEEDED");

        payment.untilRefundsAreSent(spa);
        Answer back = owner.get("/payments").expect(200);
        assertThat(back.text("/items/0/refunded/amount")).isEqualTo("4500.00");
        assertThat(back.text("/items/0/refunds/0/reason")).isEqualTo("too_late");
        assertThat(back.text("/items/0/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatComesAfterTheInvoicePaysItAndIsNotAskedForAgain() {
        hangsAtTheBank();
        Invoice invoice = invoiced();
        assertThat(invoice.open()).isEqualTo("15000.00");

        assertThat(payment.paysWith("pm_processing_settles").expect(200).text("/state"))
                .isEqualTo("SUCCEEDED");

        assertThat(invoice.status()).isEqualTo("PARTLY_PAID");
        assertThat(invoice.open()).isEqualTo("10500.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("10500.00 KZT");
        assertThat(payment.begins().expect(201).text("/amount/amount")).isEqualTo("10500.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatAnInvoiceThatWasPaidAtTheDeskDoesNotNeedGoesBack() {
        hangsAtTheBank();
        Invoice invoice = invoiced();
        invoice.paid("12000.00");

        payment.paysWith("pm_processing_settles").expect(200);

        assertThat(invoice.status()).isEqualTo("PAID");
        payment.untilRefundsAreSent(spa);
        String id = owner.get("/payments/online").expect(200).text("/items/0/paymentId");
        Answer back = owner.get("/payments/" + id).expect(200);
        assertThat(back.text("/refunded/amount")).isEqualTo("1500.00");
        assertThat(back.text("/refunds/0/reason")).isEqualTo("paid_already");
        assertThat(back.text("/deposit/amount")).isEqualTo("0.00");
        assertThat(back.text("/credit/amount")).isEqualTo("0.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** The client pays in a way that takes days, and the business does without the prepayment. */
    private void hangsAtTheBank() {
        payment.begins().expect(201);
        assertThat(payment.paysWith("pm_card_processing").expect(200).text("/state"))
                .isEqualTo("PROCESSING");
        owner.post("/bookings/" + booking.id() + "/confirm", body()).expect(200);
    }

    @Test
    void whoCancelsInTimeHasItAllBack() {
        String id = prepay();

        booking.cancelledBecause("Ill").expect(200);

        payment.untilRefundsAreSent(spa);
        Answer back = owner.get("/payments/" + id).expect(200);
        assertThat(back.text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(back.text("/refunds/0/reason")).isEqualTo("cancelled");
        assertThat(back.text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        booking.cancelledBecause("Ill").refused(409, "illegal_transition");
        assertThat(owner.get("/payments/" + id).text("/refunded/amount")).isEqualTo("4500.00");
    }

    @Test
    void whoCancelsLateHasBackWhatTheFeeLeaves() {
        owner.put("/business/settings", body("freeCancellationHours", 720, "lateCancellationFeePercent", 20))
                .expect(200);
        Booking late = spa.visitor("Late")
                .books(massage)
                .at(today.plusDays(8).atTime(15, 0).atZone(spa.zone()).toOffsetDateTime());
        OnlinePayment its = new OnlinePayment(platform, late);
        its.begins().expect(201);
        its.paysWith("pm_card_visa").expect(200);

        late.cancelledBecause("Ill").expect(200);

        its.untilRefundsAreSent(spa);
        Answer back = owner.get("/payments").expect(200);
        assertThat(back.text("/items/0/refunded/amount")).isEqualTo("1500.00");
        assertThat(back.text("/items/0/deposit/amount")).isEqualTo("0.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("FEE_REVENUE", today)).isEqualTo("-3000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whomTheBusinessCancelsHasItAllBack() {
        owner.put("/business/settings", body("freeCancellationHours", 720, "lateCancellationFeePercent", 20))
                .expect(200);
        String id = prepay();

        owner.delete("/bookings/" + booking.id(), body("reason", "The master is ill"))
                .expect(200);

        payment.untilRefundsAreSent(spa);
        assertThat(owner.get("/payments/" + id).text("/refunded/amount")).isEqualTo("4500.00");
    }

    /** Gives the payment's id. */
    private String prepay() {
        payment.begins().expect(201);
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CONFIRMED");
        return owner.get("/payments/online").expect(200).text("/items/0/paymentId");
    }

    private Invoice invoiced() {
        String id = owner.post("/bookings/" + booking.id() + "/invoice", body())
                .expect(201)
                .text("/id");
        return new Invoice(spa, id).issue();
    }
}
