package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformPayment;
import io.thermae.it.support.Subscription;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An owner pays the platform's invoice on the web: once, whatever he, the gateway and the network do. */
@ArquillianTest
@RunAsClient
public class PlatformPaymentIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("pays-platform").approved();
    private final Api owner = spa.owner();
    private final PlatformPayment payment = PlatformPayment.ofFirstInvoice(platform, spa);

    @Test
    void anInvoiceIsPaidOnceHoweverOftenItIsBegun() {
        payment.shown().refused(404, "not_found");

        Answer begun = payment.begins().expect(201);

        assertThat(begun.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(begun.text("/invoiceId")).isEqualTo(payment.invoiceId());
        assertThat(begun.text("/amount/amount")).isEqualTo("100.00");
        assertThat(begun.text("/gateway")).isEqualTo("test");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));
        assertThat(payment.invoice().text("/status")).isEqualTo("OPEN");
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));

        assertThat(payment.shown().expect(200).has("/refund")).isFalse();
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        assertThat(payment.invoice().text("/reference")).startsWith("test_");
        payment.isNoted().refused(409, "illegal_transition");
    }

    @Test
    void whoIsRefusedTriesAgain() {
        payment.begins().expect(201);

        Answer declined = payment.paysWith("pm_card_chargeDeclined").expect(200);
        assertThat(declined.text("/state")).isEqualTo("REQUIRES_METHOD");
        assertThat(declined.text("/failure")).isEqualTo("card_declined");
        assertThat(payment.invoice().text("/status")).isEqualTo("OPEN");
        assertThat(payment.paysWith("pm_card_authenticationRequired")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REQUIRES_ACTION");
        assertThat(payment.invoice().text("/status")).isEqualTo("OPEN");
        payment.paysWith("4242424242424242").refusedField("method", "unknown_value");
        Answer passed = payment.paysWith("pm_authentication_passed").expect(200);

        assertThat(passed.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(passed.has("/failure")).isFalse();
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
    }

    @Test
    void moneyThatWasTakenWithoutAnAnswerIsFound() {
        payment.begins().expect(201);

        payment.paysWith("pm_gatewayAway").refused(503, "payment_gateway_unavailable");
        assertThat(payment.state()).isEqualTo("REQUIRES_METHOD");
        payment.paysWith("pm_card_visa_answerLost").refused(503, "payment_gateway_unavailable");

        payment.until("SUCCEEDED");
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
    }

    @Test
    void whoIsSuspendedSinceHeHasNotPaidGoesOnWhenHeHas() {
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Subscription.runsUntil(platform, "the suspension", () -> status().equals("SUSPENDED"));
        owner.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"))
                .refused(403, "business_suspended");

        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        owner.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"))
                .expect(201);
    }

    @Test
    void whoIsSuspendedForSomethingElsePaysAndStaysSuspended() {
        platform.superAdmin().suspend(spa.tenantId(), "Does not answer").expect(200);

        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        assertThat(tenant().text("/status")).isEqualTo("SUSPENDED");
        assertThat(tenant().text("/suspendReason")).isEqualTo("Does not answer");
    }

    @Test
    void whatIsPaidOtherwiseMeanwhileGoesBack() {
        payment.begins().expect(201);
        payment.isNoted().expect(200);

        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("SUCCEEDED");

        payment.untilSentBack(1);
        assertThat(payment.shown().expect(200).text("/refund")).isEqualTo("DONE");
        assertThat(payment.sentBack()).isEqualTo(10_000);
        assertThat(payment.invoice().text("/reference")).isEqualTo("Transfer 4711");
        // as if the answer had been lost
        platform.database()
                .change(
                        "update finance.platform_refund set status = 'DUE', due_at = created_at where tenant_id = ?",
                        spa.tenantId());
        payment.untilSentBack(1);
        assertThat(payment.sentBack()).isEqualTo(10_000);
    }

    @Test
    void whatIsNotDueAnyMoreCannotBePaidAnyMore() {
        payment.begins().expect(201);
        payment.isNoted().expect(200);
        payment.isLookedAt();

        payment.until("CANCELLED");

        assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state")).isEqualTo("CANCELLED");
        payment.begins().refused(422, "nothing_to_pay");
    }

    @Test
    void whoBeginsWhatWasPaidOtherwiseHasItCancelled() {
        payment.begins().expect(201);
        payment.isNoted().expect(200);

        payment.begins().refused(422, "nothing_to_pay");

        assertThat(payment.state()).isEqualTo("CANCELLED");
    }

    @Test
    void whoGoesAwayHasGivenUpAndMayBeginAgain() {
        String id = payment.begins().expect(201).text("/id");

        payment.isGivenUp();

        Answer again = payment.begins().expect(201);
        assertThat(again.text("/id")).isNotEqualTo(id);
        assertThat(again.text("/state")).isEqualTo("REQUIRES_METHOD");
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
    }

    @Test
    void whatAKilledNodeHasNotAskedIsAskedByTheNext() {
        payment.begins().expect(201);
        // as it is before the gateway has answered
        platform.database()
                .change(
                        "update finance.platform_payment set status = 'CREATED', gateway_id = null, revision = 0,"
                                + " look_at = created_at where tenant_id = ?",
                        spa.tenantId());

        payment.until("REQUIRES_METHOD");

        assertThat(platform.database()
                        .count("select count(*) from finance.test_gateway_payment where tenant_id = ?", spa.tenantId()))
                .isEqualTo(1);
    }

    @Test
    void othersSeeNoneOfIt() {
        payment.begins().expect(201);
        Business other = platform.registersBusiness("elsewhere").approved();

        other.owner().get(payment.path()).refused(404, "not_found");
        other.owner().post(payment.path()).refused(404, "not_found");
        other.owner()
                .post(payment.path() + "/confirm", body("method", "pm_card_visa"))
                .refused(404, "not_found");

        assertThat(payment.state()).isEqualTo("REQUIRES_METHOD");
    }

    private String status() {
        return owner.get("/subscription").expect(200).text("/chosen/status");
    }

    private Answer tenant() {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200);
    }
}
