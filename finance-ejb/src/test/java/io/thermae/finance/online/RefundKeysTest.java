package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.kernel.Money;
import io.thermae.kernel.PutOff;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under which key a refund is sent: another one when the gateway would only repeat itself, and the same one when nobody knows. */
class RefundKeysTest {

    private static final Money AMOUNT = new Money(100, Currency.getInstance("KZT"));

    private final PlannedLooks plan = new PlannedLooks();
    private final List<String> asked = new ArrayList<>();
    private Optional<GatewayRefund> found = Optional.empty();
    private @Nullable RuntimeException failure;
    private final Reconcile reconcile = new Reconcile();

    @BeforeEach
    void wire() {
        reconcile.planLook = plan;
        reconcile.askGateway = new AskGateway() {
            @Override
            public PaymentGateway gateway(String name) {
                return RefundKeysTest.this.gateway();
            }
        };
    }

    @Test
    void whatHasFailedAndIsSentAgainGoesUnderAnotherKey() {
        found = Optional.of(new GatewayRefund("re_1", GatewayRefund.Status.FAILED, "expired_or_canceled_card"));
        claimed("re_1", false, false);

        reconcile();

        assertThat(asked).containsExactly("findRefund", "refund");
        assertThat(plan.refunds).containsOnly(Map.entry(PlannedLooks.NEW_KEY, GatewayRefundStatus.DONE));
    }

    @Test
    void whatHasFailedUnheardIsNotSentAgainOfItself() {
        found = Optional.of(new GatewayRefund("re_1", GatewayRefund.Status.FAILED, "lost_or_stolen_card"));
        GatewayRefunds.Claimed unheard = claimed(null, false, false);

        reconcile();

        assertThat(plan.refunds).containsOnly(Map.entry(unheard.key(), GatewayRefundStatus.FAILED));
    }

    /** For a day the gateway would only repeat its refusal. */
    @Test
    void whatWasRefusedAndIsSentAgainGoesUnderAnotherKey() {
        claimed(null, false, true);

        reconcile();

        assertThat(asked).containsExactly("findRefund", "refund");
        assertThat(plan.refunds).containsOnly(Map.entry(PlannedLooks.NEW_KEY, GatewayRefundStatus.DONE));
    }

    @Test
    void whatWasRefusedAndHasArrivedAfterAllIsNotSentAgain() {
        found = Optional.of(new GatewayRefund("re_1", GatewayRefund.Status.SUCCEEDED, null));
        GatewayRefunds.Claimed arrived = claimed(null, false, true);

        reconcile();

        assertThat(asked).containsExactly("findRefund");
        assertThat(plan.refunds).containsOnly(Map.entry(arrived.key(), GatewayRefundStatus.DONE));
    }

    /** Its answer was lost: under another key it would go back twice if it has arrived, and is only not shown yet. */
    @Test
    void whatNobodyKnowsTheOutcomeOfIsSentAgainUnderItsKey() {
        GatewayRefunds.Claimed unknown = claimed(null, false, false);

        reconcile();

        assertThat(asked).containsExactly("findRefund", "refund");
        assertThat(plan.refunds).containsOnly(Map.entry(unknown.key(), GatewayRefundStatus.DONE));
    }

    /** The new key is kept then, and asked for before it is used again. */
    @Test
    void whatGetsNoAnswerUnderItsNewKeyIsTriedLaterUnderThat() {
        failure = new GatewayUnavailable("It is away");
        claimed(null, false, true);

        putOff();

        assertThat(asked).containsExactly("findRefund", "refund");
        assertThat(plan.refunds).containsEntry(PlannedLooks.NEW_KEY, GatewayRefundStatus.DUE);
    }

    @Test
    void whatIsRefusedUnderItsNewKeyHasFailed() {
        failure = new GatewayRefused("charge_disputed");
        claimed(null, false, true);

        reconcile();

        assertThat(plan.refunds).containsOnly(Map.entry(PlannedLooks.NEW_KEY, GatewayRefundStatus.FAILED));
    }

    /** Two nodes have claimed it one after the other: only who has the new key sends it. */
    @Test
    void whatSomebodyElseSendsUnderANewKeyIsNotSentHere() {
        found = Optional.of(new GatewayRefund("re_1", GatewayRefund.Status.FAILED, "expired_or_canceled_card"));
        claimed("re_1", false, false);
        plan.newKey = null;

        reconcile();

        assertThat(asked).containsExactly("findRefund");
        assertThat(plan.refunds).isEmpty();
    }

    /** Whoever sent it a second time since the question was answered wrongly would give back twice. */
    @Test
    void whatWasTakenOnAndIsNotShownIsNotSentTwice() {
        claimed("re_1", true, false);

        putOff();

        assertThat(asked).containsExactly("findRefund");
        assertThat(plan.refunds).containsValue(GatewayRefundStatus.DUE);
    }

    /** Under its key the gateway would say again what it said when it took it on, and nothing would go. */
    @Test
    void whatHasFailedAndIsNotShownIsNotSentUnderItsKey() {
        GatewayRefunds.Claimed failed = claimed("re_1", false, false);

        putOff();

        assertThat(asked).containsExactly("findRefund");
        assertThat(plan.refunds).containsOnly(Map.entry(failed.key(), GatewayRefundStatus.DUE));
    }

    private void reconcile() {
        reconcile.reconcile(new HashSet<>());
    }

    private void putOff() {
        assertThatThrownBy(this::reconcile).isInstanceOf(PutOff.class);
    }

    /** One that is tried a second time. */
    private GatewayRefunds.Claimed claimed(@Nullable String known, boolean taken, boolean refused) {
        UUID id = UUID.randomUUID();
        GatewayRefunds.Claimed claimed =
                new GatewayRefunds.Claimed(id, id, 2, AMOUNT, "works", "1", known, taken, refused);
        plan.owed.add(claimed);
        return claimed;
    }

    /** Notes what it is asked. */
    private PaymentGateway gateway() {
        return (PaymentGateway) Proxy.newProxyInstance(
                PaymentGateway.class.getClassLoader(), new Class<?>[] {PaymentGateway.class}, (self, method, said) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("findRefund")) {
                        return found;
                    }
                    if (failure != null) {
                        throw failure;
                    }
                    return new GatewayRefund("new", GatewayRefund.Status.SUCCEEDED, null);
                });
    }
}
