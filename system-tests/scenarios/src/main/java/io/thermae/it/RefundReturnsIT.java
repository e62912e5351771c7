package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A gateway takes a refund on, and says later that it could not give the money back: it is the customer's credit again. */
@ArquillianTest
@RunAsClient
public class RefundReturnsIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("refund-returns").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
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
    void whatHasFailedIsCreditOnceHoweverOftenAndLateItIsTold() {
        String id = paid();
        String refund = refund(id);

        told(refund, "FAILED");
        told(refund, "SUCCEEDED");
        told(refund, "FAILED");
        told(refund, "PENDING");

        Answer payment = payment(id);
        assertThat(payment.text("/refunds/0/atGateway")).isEqualTo("FAILED");
        assertThat(payment.text("/refunds/0/failure")).isEqualTo("expired_or_canceled_card");
        assertThat(payment.text("/refunded/amount")).isEqualTo("0.00");
        assertThat(payment.text("/credit/amount")).isEqualTo("4000.00");
        Books books = Books.of(spa);
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("15000.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-4000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        Awaitility.await("the owner is told")
                .atMost(Duration.ofMinutes(1))
                .until(() -> owner.get("/notifications").expect(200).items().stream()
                                .filter(each -> each.getString("kind").equals("REFUND_FAILED"))
                                .filter(each -> each.toString().contains(id))
                                .count()
                        == 1);
        platform.mailbox()
                .of(spa.ownerEmail())
                .waitsFor(
                        "the refund that has failed",
                        mail -> mail.subject().contains("refund") && mail.text().contains(id));
    }

    @Test
    void whatIsSentAgainGoesUnderAnotherKeyAndOldNewsDoesNotMatter() {
        String id = paid();
        String refund = refund(id);
        told(refund, "FAILED");
        atTheGateway("update finance.test_gateway_refund set status = 'FAILED' where tenant_id = ?");
        atTheGateway("update finance.test_gateway_payment set refunded_minor = 0 where tenant_id = ?");

        Answer again =
                owner.post("/payments/" + id + "/refunds/" + refund + "/retry").expect(200);
        assertThat(again.text("/credit/amount")).isEqualTo("0.00");
        assertThat(again.text("/refunded/amount")).isEqualTo("4000.00");
        told(refund, "FAILED");
        untilIs(id, "SENT");
        told(refund, "FAILED");
        told(key(), "SUCCEEDED");

        assertThat(payment(id).text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(payment(id).text("/refunded/amount")).isEqualTo("4000.00");
        assertThat(key()).isNotEqualTo(refund);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void programsAreToldOfWhatComesBackAndOfWhatIsSentAgainInOrder() {
        try (Receiver receiver = new Receiver()) {
            receiver.isRegistered(owner, "payment.refunded");
            String id = paid();
            String refund = refund(id);
            told(refund, "FAILED");
            told(refund, "FAILED");
            owner.post("/payments/" + id + "/refunds/" + refund + "/retry").expect(200);

            List<JsonObject> told = receiver.awaits(3).stream()
                    .map(call -> call.json().getJsonObject("data"))
                    .toList();

            assertThat(told).hasSize(3).allSatisfy(data -> assertThat(data.getString("refundId"))
                    .isEqualTo(refund));
            List<JsonObject> payments =
                    told.stream().map(data -> data.getJsonObject("payment")).toList();
            assertThat(payments)
                    .extracting(payment -> payment.getJsonObject("refunded").getString("amount"))
                    .containsExactly("4000.00", "0.00", "4000.00");
            assertThat(payments)
                    .extracting(payment -> payment.getJsonObject("credit").getString("amount"))
                    .containsExactly("0.00", "4000.00", "0.00");
            assertThat(payments)
                    .extracting(payment ->
                            payment.getJsonArray("refunds").getJsonObject(0).getString("atGateway"))
                    .containsExactly("DUE", "FAILED", "DUE");
            assertThat(payments)
                    .extracting(payment -> payment.getInt("version"))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatNobodyTellsIsAskedFor() {
        String id = paid();
        refund(id);
        atTheGateway(
                "update finance.test_gateway_refund set status = 'FAILED', failure = 'unknown' where tenant_id = ?");
        isAskedFor();

        untilIs(id, "FAILED");

        assertThat(payment(id).text("/refunds/0/failure")).isEqualTo("unknown");
        assertThat(payment(id).text("/credit/amount")).isEqualTo("4000.00");
    }

    @Test
    void afterThirtyDaysItIsNotAskedForAnyMoreButBelievedStill() {
        String id = paid();
        String refund = refund(id);
        atTheGateway("update finance.gateway_refund set sent_at = sent_at - interval '31 days' where tenant_id = ?");
        isAskedFor();

        online.untilRefundsAreSent(spa);

        assertThat(payment(id).text("/refunds/0/atGateway")).isEqualTo("SENT");
        told(refund, "FAILED");
        assertThat(payment(id).text("/refunds/0/atGateway")).isEqualTo("FAILED");
    }

    @Test
    void whatWasSpentMeanwhileIsNotSentAgain() {
        String id = paid();
        String refund = refund(id);
        told(refund, "FAILED");
        Invoice invoice = new Invoice(spa, payment(id).text("/allocations/0/invoiceId"));
        owner.post("/payments", invoice.payment("ACCOUNT_CREDIT", "1000.00")).expect(201);

        owner.post("/payments/" + id + "/refunds/" + refund + "/retry").refused(422, "refund_too_much");

        assertThat(payment(id).text("/refunds/0/atGateway")).isEqualTo("FAILED");
        assertThat(payment(id).text("/credit/amount")).isEqualTo("3000.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** Gives the payment's id. */
    private String paid() {
        online.begins().expect(201);
        online.paysWith("pm_card_pendingRefund").expect(200);
        return owner.get("/payments/online").expect(200).text("/items/0/paymentId");
    }

    /** Gives the refund's id, which is its first key; the gateway has taken it on. */
    private String refund(String payment) {
        String refund = Invoice.refunded(spa, payment, "4000.00").expect(201).text("/refunds/0/id");
        untilIs(payment, "SENT");
        return refund;
    }

    private void told(String key, String status) {
        JsonObject news = OnlinePayment.newsOfRefund(key, status);
        OnlinePayment.gateway(platform, news)
                .post("/payment-gateways/test/webhook", news)
                .expect(204);
    }

    private Answer payment(String id) {
        return owner.get("/payments/" + id).expect(200);
    }

    private void untilIs(String payment, String state) {
        Awaitility.await("a refund that is " + state)
                .atMost(Duration.ofMinutes(1))
                .until(() -> payment(payment).text("/refunds/0/atGateway").equals(state));
    }

    private void isAskedFor() {
        atTheGateway(
                "update finance.gateway_refund set due_at = created_at where tenant_id = ? and due_at is not null");
    }

    private void atTheGateway(String change) {
        platform.database().change(change, spa.tenantId());
    }

    private String key() {
        return String.valueOf(platform.database()
                .rows(
                        "select coalesce(retry_key, refund_id)::text as key from finance.gateway_refund where tenant_id = ?",
                        spa.tenantId())
                .get(0)
                .get("key"));
    }
}
