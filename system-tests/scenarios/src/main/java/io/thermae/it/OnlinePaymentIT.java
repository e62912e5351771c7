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
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A client pays the invoice of his visit on the web: once, whatever he, the gateway and the network do. */
@ArquillianTest
@RunAsClient
public class OnlinePaymentIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("online").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Booking booking = booked();
    private final OnlinePayment payment = OnlinePayment.ofInvoice(platform, spa, booking);

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void anInvoiceIsPaidOnceHoweverOftenItIsBegun() {
        Books books = Books.of(spa);

        Answer begun = payment.begins().expect(201);

        assertThat(begun.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(begun.text("/kind")).isEqualTo("INVOICE");
        assertThat(begun.text("/amount/amount")).isEqualTo("15000.00");
        assertThat(begun.text("/gateway")).isEqualTo("test");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));

        Answer paid = thePayment();
        assertThat(paid.text("/amount/amount")).isEqualTo("15000.00");
        assertThat(paid.text("/parts/0/method")).isEqualTo("ONLINE");
        assertThat(paid.text("/customerId")).isEqualTo(booking.placed().text("/customerId"));
        assertThat(paid.has("/takenBy")).isFalse();
        assertThat(invoice().status()).isEqualTo("PAID");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("15000.00 KZT");
        assertThat(books.balance("RECEIVABLES", today)).isIn("", "0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void tenWhoBeginAtOnceBeginOne() {
        Api anybody = platform.anybody();
        List<Answer> answers = anybody.postAtOnce(10, payment.path() + "?token=" + booking.manageToken(), body());

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    }

    @Test
    void whoIsRefusedTriesAgain() {
        payment.begins().expect(201);

        Answer declined = payment.paysWith("pm_card_chargeDeclined").expect(200);
        assertThat(declined.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(declined.text("/failure")).isEqualTo("card_declined");
        assertThat(invoice().status()).isEqualTo("ISSUED");
        assertThat(payment.paysWith("pm_card_authenticationRequired")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REQUIRES_ACTION");
        assertThat(payment.paysWith("pm_authentication_refused").expect(200).text("/failure"))
                .isEqualTo("authentication_refused");
        payment.paysWith("pm_card_authenticationRequired").expect(200);
        Answer passed = payment.paysWith("pm_authentication_passed").expect(200);

        assertThat(passed.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(passed.has("/failure")).isFalse();
        assertThat(invoice().status()).isEqualTo("PAID");
        payment.paysWith("4242424242424242").refusedField("method", "unknown_value");
    }

    @Test
    void moneyThatWasTakenWithoutAnAnswerIsFound() {
        payment.begins().expect(201);

        payment.paysWith("pm_gatewayAway").refusedInEachLanguage(503, "payment_gateway_unavailable");
        assertThat(payment.state()).isEqualTo("REQUIRES_METHOD");
        payment.paysWith("pm_card_visa_answerLost").refused(503, "payment_gateway_unavailable");

        payment.until("SUCCEEDED");
        assertThat(invoice().status()).isEqualTo("PAID");
        assertThat(thePayment().text("/amount/amount")).isEqualTo("15000.00");
    }

    @Test
    void whatWasGivenUpMeanwhileIsPaidAfterAll() {
        payment.begins().expect(201);
        invoice().writtenOff("Moved away").expect(200);

        payment.paysWith("pm_card_visa").expect(200);

        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        assertThat(invoice().status()).isEqualTo("PAID");
        assertThat(invoice().shown().has("/writtenOff")).isFalse();
        assertThat(thePayment().text("/refunded/amount")).isEqualTo("0.00");
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatIsPaidOtherwiseMeanwhileGoesBack() {
        payment.begins().expect(201);
        invoice().paid("15000.00");

        payment.paysWith("pm_card_visa").expect(200);

        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        payment.untilRefundsAreSent(spa);
        String id = owner.get("/payments/online").expect(200).text("/items/0/paymentId");
        Answer twice = owner.get("/payments/" + id).expect(200);
        assertThat(twice.text("/refunded/amount")).isEqualTo("15000.00");
        assertThat(twice.text("/refunds/0/reason")).isEqualTo("paid_already");
        assertThat(twice.has("/refunds/0/refundedBy")).isFalse();
        assertThat(atTheGateway("refunded_minor")).isEqualTo(1_500_000);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsNotDueAnyMoreCannotBePaidAnyMore() {
        String id = payment.begins().expect(201).text("/id");
        invoice().paid("5000.00");
        Answer rest = payment.begins().expect(201);
        assertThat(rest.text("/id")).isNotEqualTo(id);
        assertThat(rest.text("/amount/amount")).isEqualTo("10000.00");
        invoice().paid("10000.00");
        payment.isLookedAt(spa);

        payment.until("CANCELLED");

        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("CANCELLED");
        payment.begins().refusedInEachLanguage(422, "nothing_to_pay");
        assertThat(owner.get("/payments/online?status=CANCELLED").expect(200).items())
                .hasSize(2);
        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.test_gateway_payment"
                                        + " where tenant_id = ? and status = 'CANCELLED'",
                                spa.tenantId()))
                .isEqualTo(2);
    }

    @Test
    void aPayerWhoGoesAwayHasGivenUp() {
        payment.begins().expect(201);
        platform.database()
                .change(
                        "update finance.online_payment set expires_at = created_at, look_at = created_at where tenant_id = ?",
                        spa.tenantId());

        payment.until("CANCELLED");

        assertThat(payment.begins().expect(201).text("/state")).isEqualTo("REQUIRES_METHOD");
    }

    /** As after the account or the mode of the gateway was changed. */
    @Test
    void whatItsGatewayDoesNotShowAnyMoreBlocksItsBookingForADayOnly() {
        payment.begins().expect(201);
        platform.database().change("delete from finance.test_gateway_payment where tenant_id = ?", spa.tenantId());
        payment.begins().refused(503, "payment_gateway_unavailable");
        platform.database()
                .change(
                        "update finance.online_payment set expires_at = created_at - interval '2 days', look_at = created_at"
                                + " where tenant_id = ?",
                        spa.tenantId());

        payment.until("FAILED");

        assertThat(payment.begins().expect(201).text("/state")).isEqualTo("REQUIRES_METHOD");
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(invoice().status()).isEqualTo("PAID");
    }

    @Test
    void whatAKilledNodeHasNotAskedIsAskedByTheNext() {
        payment.begins().expect(201);
        // as it is before the gateway has answered
        platform.database()
                .change(
                        "update finance.online_payment set status = 'CREATED', gateway_id = null, revision = 0, look_at = created_at"
                                + " where tenant_id = ?",
                        spa.tenantId());

        payment.until("REQUIRES_METHOD");

        assertThat(platform.database()
                        .count("select count(*) from finance.test_gateway_payment where tenant_id = ?", spa.tenantId()))
                .isEqualTo(1);
    }

    @Test
    void whatIsGivenBackGoesBackByTheGatewayOnce() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        String id = thePayment().text("/id");

        Invoice.refunded(spa, id, "4000.00").expect(201);
        Answer again = Invoice.refunded(spa, id, "1000.00").expect(201);
        Invoice.refunded(spa, id, "10000.01").refused(422, "refund_too_much");

        payment.untilRefundsAreSent(spa);
        assertThat(again.text("/refunds/1/parts/0/method")).isEqualTo("ONLINE");
        assertThat(thePayment().text("/refunds/1/atGateway")).isEqualTo("DONE");
        assertThat(atTheGateway("refunded_minor")).isEqualTo(500_000);
        assertThat(invoice().open()).isEqualTo("5000.00");
        // as if the answers had been lost
        platform.database()
                .change(
                        "update finance.gateway_refund set status = 'DUE', due_at = created_at where tenant_id = ?",
                        spa.tenantId());
        payment.untilRefundsAreSent(spa);
        assertThat(atTheGateway("refunded_minor")).isEqualTo(500_000);
        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.gateway_refund where tenant_id = ? and status = 'DONE'",
                                spa.tenantId()))
                .isEqualTo(2);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void theDeskTakesNoneOfItAndOthersSeeNoneOfIt() {
        payment.begins().expect(201);

        owner.post("/payments", invoice().payment("ONLINE", "15000.00")).refusedField("parts[0].method", "not_at_desk");
        platform.anybody().post(payment.path() + "?token=other").refused(404, "not_found");
        platform.anybody().get(payment.path()).refused(404, "not_found");
        Business other = platform.registersBusiness("elsewhere").approved();
        assertThat(other.owner().get("/payments/online").expect(200).items()).isEmpty();
        Answer shown = owner.get("/payments/online?bookingId=" + booking.id() + "&status=REQUIRES_METHOD")
                .expect(200);
        assertThat(shown.text("/items/0/amount/amount")).isEqualTo("15000.00");
        assertThat(shown.text("/items/0/invoiceId")).isEqualTo(invoice().id());
        assertThat(owner.get("/payments/online?status=SUCCEEDED").expect(200).items())
                .isEmpty();
        owner.get("/payments/online?status=PAID").refusedField("status", "unknown_value");
    }

    @Test
    void moneyThatHasComeIsWrittenDownWhenBooksAreClosedToo() {
        payment.begins().expect(201);
        Books.of(spa).close(today).expect(201);

        payment.paysWith("pm_card_visa").expect(200);

        assertThat(LocalDate.parse(thePayment().text("/takenOn"))).isAfter(today);
        assertThat(invoice().status()).isEqualTo("PAID");
    }

    private Invoice invoice() {
        return new Invoice(
                spa,
                owner.get("/invoices?bookingId=" + booking.id()).expect(200).text("/items/0/id"));
    }

    /** The only one that pays the invoice. */
    private Answer thePayment() {
        List<JsonObject> payments =
                owner.get("/payments?invoiceId=" + invoice().id()).expect(200).items();
        assertThat(payments).hasSize(1);
        return owner.get("/payments/" + payments.get(0).getString("id")).expect(200);
    }

    private long atTheGateway(String column) {
        return platform.database()
                .count(
                        "select sum(" + column + ") from finance.test_gateway_payment where tenant_id = ?",
                        spa.tenantId());
    }
}
