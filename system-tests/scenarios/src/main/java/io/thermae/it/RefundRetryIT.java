package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
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

/** What a gateway has not given back is sent again when somebody says so, and goes back once. */
@ArquillianTest
@RunAsClient
public class RefundRetryIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("refund-retry").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final OnlinePayment payment = OnlinePayment.ofInvoice(platform, spa, booked());

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void whatTheGatewayHasRefusedIsSentAgain() {
        String id = paid();
        // as if all had gone back there by another hand
        atTheGateway("refunded_minor = amount_minor");
        String retry = retry(id, Invoice.refunded(spa, id, "4000.00").expect(201));
        payment.untilRefundsAreSent(spa);
        assertThat(state(id)).isEqualTo("FAILED");
        Answer failed = owner.get("/payments/" + id).expect(200);
        assertThat(failed.text("/refunds/0/failure")).isEqualTo("amount_too_large");
        assertThat(failed.text("/refunded/amount")).isEqualTo("0.00");
        assertThat(failed.text("/credit/amount")).isEqualTo("4000.00");
        spa.manager("Marcus").api().post(retry).refused(403, "forbidden");
        atTheGateway("refunded_minor = 0");

        assertThat(owner.post(retry).expect(200).text("/refunds/0/atGateway")).isEqualTo("DUE");

        payment.untilRefundsAreSent(spa);
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(refundedThere()).isEqualTo(400_000);
        assertThat(keysOfTheirOwn())
                .as("a gateway repeats what it has said under a key")
                .isEqualTo(1);
        assertThat(owner.post(retry).refused(409, "illegal_transition").text("/details/from"))
                .isEqualTo("DONE");
        assertThat(owner.get("/payments/" + id).text("/refunded/amount")).isEqualTo("4000.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatHasArrivedAfterAllDoesNotGoBackTwice() {
        String id = paid();
        String retry = retry(id, Invoice.refunded(spa, id, "4000.00").expect(201));
        payment.untilRefundsAreSent(spa);
        platform.database()
                .change(
                        "update finance.gateway_refund set status = 'FAILED', failure = 'lost' where tenant_id = ?",
                        spa.tenantId());

        owner.post(retry).expect(200);

        payment.untilRefundsAreSent(spa);
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(refundedThere()).isEqualTo(400_000);
        assertThat(keysOfTheirOwn()).isZero();
    }

    @Test
    void whatHasNoAnswerIsSentAgainUnderItsKey() {
        String id = paid();
        Invoice.refunded(spa, id, "4000.00").expect(201);
        payment.untilRefundsAreSent(spa);
        // as if it had never arrived, and nobody had answered
        platform.database().change("delete from finance.test_gateway_refund where tenant_id = ?", spa.tenantId());
        atTheGateway("refunded_minor = 0");
        platform.database()
                .change(
                        "update finance.gateway_refund set status = 'DUE', gateway_id = null, sent_at = null,"
                                + " due_at = created_at where tenant_id = ?",
                        spa.tenantId());

        payment.untilRefundsAreSent(spa);

        assertThat(state(id)).isEqualTo("DONE");
        assertThat(refundedThere()).isEqualTo(400_000);
        assertThat(keysOfTheirOwn()).isZero();
    }

    /** As it was for what had failed before what fails became credit. */
    @Test
    void whatHasFailedIsFoundAndSentAgain() {
        String id = paid();
        assertThat(failed()).isEmpty();
        String retry = retry(id, Invoice.refunded(spa, id, "4000.00").expect(201));
        payment.untilRefundsAreSent(spa);
        platform.database()
                .change(
                        "update finance.gateway_refund set status = 'FAILED', failure = 'lost' where tenant_id = ?",
                        spa.tenantId());

        assertThat(failed()).extracting(each -> each.getString("id")).containsExactly(id);
        owner.get("/payments?refundAtGateway=LOST").refused(400, "validation_failed");

        owner.post(retry).expect(200);
        payment.untilRefundsAreSent(spa);
        assertThat(failed()).isEmpty();
        assertThat(owner.get("/payments/" + id).text("/refunded/amount")).isEqualTo("4000.00");
    }

    private List<JsonObject> failed() {
        return owner.get("/payments?refundAtGateway=FAILED").expect(200).items();
    }

    private long keysOfTheirOwn() {
        return platform.database()
                .count(
                        "select count(*) from finance.gateway_refund where tenant_id = ? and retry_key is not null",
                        spa.tenantId());
    }

    @Test
    void whatGoesBackByNoGatewayIsDone() {
        Invoice invoice = Invoice.issued(spa, "100.00");
        String id = invoice.paid("100.00");
        Answer refund = Invoice.refunded(spa, id, "10.00").expect(201);

        owner.post(retry(id, refund)).refused(409, "illegal_transition");
        owner.post("/payments/" + id + "/refunds/" + id + "/retry").refused(404, "not_found");
        Business other = platform.registersBusiness("refund-other").approved();
        other.owner().post(retry(id, refund)).refused(404, "not_found");
    }

    /** Gives the payment's id. */
    private String paid() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        return owner.get("/payments/online").expect(200).text("/items/0/paymentId");
    }

    private static String retry(String payment, Answer refunded) {
        return "/payments/" + payment + "/refunds/" + refunded.text("/refunds/0/id") + "/retry";
    }

    private String state(String payment) {
        return owner.get("/payments/" + payment).expect(200).text("/refunds/0/atGateway");
    }

    private void atTheGateway(String change) {
        platform.database()
                .change("update finance.test_gateway_payment set " + change + " where tenant_id = ?", spa.tenantId());
    }

    private long refundedThere() {
        return platform.database()
                .count(
                        "select sum(refunded_minor) from finance.test_gateway_payment where tenant_id = ?",
                        spa.tenantId());
    }
}
