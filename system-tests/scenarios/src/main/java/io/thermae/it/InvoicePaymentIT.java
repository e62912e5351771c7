package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An invoice is paid on the web by its link: once, whatever its customer, the desk, the gateway and the network do. */
@ArquillianTest
@RunAsClient
public class InvoicePaymentIT {

    private static final String WEBHOOK = "/payment-gateways/test/webhook";

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("invoice-links").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void anInvoiceOfNoBookingIsPaidOnceHoweverOftenItIsBegun() {
        Books books = Books.of(spa);
        String dana = Invoice.customer(spa, "Dana");
        Invoice invoice = Invoice.issued(spa, "15000.00", dana);
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.payment().refused(404, "not_found");

        Answer begun = payment.begins().expect(201);

        assertThat(begun.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(begun.text("/kind")).isEqualTo("INVOICE");
        assertThat(begun.text("/amount/amount")).isEqualTo("15000.00");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));
        assertThat(payment.state()).isEqualTo("SUCCEEDED");

        Answer paid = thePayment(invoice);
        assertThat(paid.text("/amount/amount")).isEqualTo("15000.00");
        assertThat(paid.text("/parts/0/method")).isEqualTo("ONLINE");
        assertThat(paid.text("/customerId")).isEqualTo(dana);
        assertThat(paid.has("/takenBy")).isFalse();
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(payment.shown().expect(200).text("/status")).isEqualTo("PAID");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("15000.00 KZT");
        Answer listed = owner.get("/payments/online?invoiceId=" + invoice.id()).expect(200);
        assertThat(listed.items()).hasSize(1);
        assertThat(listed.has("/items/0/bookingId")).isFalse();
        assertThat(listed.text("/items/0/paymentId")).isEqualTo(paid.text("/id"));
        booksAgree();
    }

    @Test
    void manyWhoBeginAtOnceBeginOne() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);

        List<Answer> answers = payment.beginsAtOnce(10);

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(thePayment(invoice).text("/amount/amount")).isEqualTo("900.00");
        booksAgree();
    }

    @Test
    void whoIsRefusedTriesAgainAndProvesWhoHeIs() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.begins().expect(201);

        Answer declined = payment.paysWith("pm_card_chargeDeclined").expect(200);
        assertThat(declined.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(declined.text("/failure")).isEqualTo("card_declined");
        assertThat(invoice.status()).isEqualTo("ISSUED");
        payment.paysWith("pm_card_authenticationRequired").expect(200);
        assertThat(payment.state()).isEqualTo("REQUIRES_ACTION");
        payment.paysWith("pm_authentication_passed").expect(200);

        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        assertThat(invoice.status()).isEqualTo("PAID");
        booksAgree();
    }

    @Test
    void whatTheGatewayTellsTenTimesIsOnePayment() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String id = payment.begins().expect(201).text("/id");
        payment.paysWith("pm_card_processing").expect(200);
        JsonObject paid = OnlinePayment.news(id, "SUCCEEDED", 90_000, 9);

        List<Answer> answers = OnlinePayment.gateway(platform, paid).postAtOnce(10, WEBHOOK, paid);

        assertThat(answers).allMatch(answer -> answer.status() == 204);
        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        assertThat(thePayment(invoice).text("/amount/amount")).isEqualTo("900.00");
        booksAgree();
    }

    @Test
    void moneyThatWasTakenWithoutAnAnswerIsFound() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.begins().expect(201);

        payment.paysWith("pm_card_visa_answerLost").refused(503, "payment_gateway_unavailable");

        payment.until("SUCCEEDED");
        assertThat(invoice.status()).isEqualTo("PAID");
        booksAgree();
    }

    @Test
    void whatTheDeskHasTakenMeanwhileGoesBack() {
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.begins().expect(201);
        invoice.paid("900.00");

        payment.paysWith("pm_card_visa").expect(200);

        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        wentBack(invoice, "900.00");
        booksAgree();
    }

    @Test
    void whatTheDeskAndTheWebTakeAtOnceIsCountedOnce() {
        String dana = Invoice.customer(spa, "Dana");
        for (int i = 0; i < 3; i++) {
            Invoice invoice = Invoice.issued(spa, "900.00", dana);
            InvoicePayment payment = InvoicePayment.of(platform, invoice);
            payment.begins().expect(201);

            CompletableFuture<Answer> desk = owner.postLater("/payments", invoice.payment("CASH", "900.00"));
            payment.paysWith("pm_card_visa").expect(200);

            assertThat(desk.join().status()).isIn(201, 400, 409, 422);
            assertThat(invoice.status()).isEqualTo("PAID");
        }
        booksAgree();
    }

    @Test
    void whatTheDeskHasTakenInPartIsNotPaidAgain() {
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first = payment.begins().expect(201).text("/id");
        invoice.paid("300.00");

        Answer rest = payment.begins().expect(201);

        assertThat(rest.text("/id")).isNotEqualTo(first);
        assertThat(rest.text("/amount/amount")).isEqualTo("600.00");
        assertThat(owner.get("/payments/online?status=CANCELLED").expect(200).text("/items/0/id"))
                .isEqualTo(first);
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(invoice.status()).isEqualTo("PAID");
        payment.begins().expect(200);
        booksAgree();
    }

    /** As if the desk had taken some of it while the customer typed his card. */
    @Test
    void ofWhatComesTheInvoiceTakesWhatItNeedsAndTheRestGoesBack() {
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.begins().expect(201);
        invoice.paid("300.00");

        payment.paysWith("pm_card_visa").expect(200);

        assertThat(invoice.status()).isEqualTo("PAID");
        wentBack(invoice, "300.00");
        booksAgree();
    }

    @Test
    void ofWhatWasTakenBackNothingIsOwedAndWhatComesGoesBack() {
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        payment.begins().expect(201);
        invoice.credited(null).expect(201);

        payment.paysWith("pm_card_visa").expect(200);

        wentBack(invoice, "900.00");
        assertThat(payment.shown().expect(200).text("/status")).isEqualTo("CREDITED");
        assertThat(payment.shown().text("/payable")).isEqualTo("false");
        payment.begins().refusedInEachLanguage(409, "illegal_transition");
        owner.post(invoice.path() + "/payment-link").refused(409, "illegal_transition");
        booksAgree();
    }

    @Test
    void whatIsNotDueAnyMoreCannotBePaidAnyMore() {
        Invoice paid = Invoice.issued(spa, "900.00");
        Invoice writtenOff = Invoice.issued(spa, "700.00");
        InvoicePayment payment = InvoicePayment.of(platform, paid);
        InvoicePayment other = InvoicePayment.of(platform, writtenOff);
        payment.begins().expect(201);
        paid.paid("900.00");
        writtenOff.writtenOff("Moved away").expect(200);
        platform.database()
                .change(
                        "update finance.online_payment set look_at = created_at where tenant_id = ? and look_at is not null",
                        spa.tenantId());

        payment.until("CANCELLED");

        payment.begins().refusedInEachLanguage(422, "nothing_to_pay");
        other.begins().refused(422, "nothing_to_pay");
        assertThat(other.shown().expect(200).text("/payable")).isEqualTo("false");
        owner.post(writtenOff.path() + "/payment-link").refused(422, "nothing_to_pay");
    }

    /** Whoever pays for a visit by either link pays it once. */
    @Test
    void theInvoiceOfAVisitIsPaidOnceByBothLinks() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking booking = spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        OnlinePayment byBooking = OnlinePayment.ofInvoice(platform, spa, booking);
        Invoice invoice = new Invoice(
                spa,
                owner.get("/invoices?bookingId=" + booking.id()).expect(200).text("/items/0/id"));
        InvoicePayment byInvoice = InvoicePayment.of(platform, invoice);

        List<Answer> begun = Stream.of(
                        byInvoice.beginsLater(),
                        CompletableFuture.supplyAsync(byBooking::begins),
                        byInvoice.beginsLater(),
                        CompletableFuture.supplyAsync(byBooking::begins))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(begun).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(begun.stream().map(answer -> answer.text("/id")).distinct()).hasSize(1);
        byBooking.paysWith("pm_card_visa").expect(200);
        assertThat(byInvoice.state()).isEqualTo("SUCCEEDED");
        assertThat(byInvoice.begins().expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(thePayment(invoice).text("/amount/amount")).isEqualTo("15000.00");
        booksAgree();
    }

    /** What came online for an invoice that did not need it has gone back by the gateway, and is nobody's credit. */
    private void wentBack(Invoice invoice, String amount) {
        Answer shown = owner.get("/payments/online?invoiceId=" + invoice.id() + "&status=SUCCEEDED")
                .expect(200);
        assertThat(shown.items()).hasSize(1);
        Answer payment =
                owner.get("/payments/" + shown.text("/items/0/paymentId")).expect(200);
        assertThat(payment.text("/refunded/amount")).isEqualTo(amount);
        assertThat(payment.text("/credit/amount")).isEqualTo("0.00");
        assertThat(payment.text("/refunds/0/reason")).isEqualTo("paid_already");
        assertThat(payment.has("/refunds/0/refundedBy")).isFalse();
    }

    /** The only one that pays the invoice. */
    private Answer thePayment(Invoice invoice) {
        List<JsonObject> payments =
                owner.get("/payments?invoiceId=" + invoice.id()).expect(200).items();
        assertThat(payments).hasSize(1);
        return owner.get("/payments/" + payments.get(0).getString("id")).expect(200);
    }

    private void booksAgree() {
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }
}
