package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.NotShown;
import io.thermae.kernel.Money;
import io.thermae.kernel.PutOff;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is abandoned is cancelled, what is owed is sent once, and what is out of order keeps no others waiting. */
class ReconcilePlatformTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final Money AMOUNT = new Money(100, Currency.getInstance("KZT"));

    private final Plan plan = new Plan();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> away = new HashSet<>();
    private final ReconcilePlatform reconcile = new ReconcilePlatform();

    @BeforeEach
    void wire() {
        reconcile.planLook = plan;
        reconcile.askGateway = new AskPlatformGateway() {
            @Override
            public Answer<PlatformPayment> ask(PlatformPayment payment) {
                note("ask", payment);
                return new Answer<>(payment, null);
            }

            @Override
            public PlatformPayment cancel(PlatformPayment payment) {
                note("cancel", payment);
                return payment;
            }

            @Override
            public PaymentGateway gateway(String name) {
                return ReconcilePlatformTest.this.gateway(name);
            }
        };
    }

    @Test
    void onlyWhatIsAbandonedAndNotOverIsCancelled() {
        PlatformPayment due = payment("works", OnlinePaymentStatus.REQUIRES_METHOD, false);
        PlatformPayment abandoned = payment("works", OnlinePaymentStatus.REQUIRES_METHOD, true);
        PlatformPayment over = payment("works", OnlinePaymentStatus.SUCCEEDED, true);

        reconcile.reconcile(away);

        assertThat(asked)
                .containsExactly(
                        "ask " + due.id(), "ask " + abandoned.id(), "cancel " + abandoned.id(), "ask " + over.id());
        assertThat(plan.later).isEmpty();
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAskedOnceARoundAndOthersAsEver() {
        PlatformPayment first = payment("away", OnlinePaymentStatus.PROCESSING, false);
        PlatformPayment second = payment("away", OnlinePaymentStatus.PROCESSING, false);
        PlatformPayment gone = payment("gone", OnlinePaymentStatus.PROCESSING, false);
        PlatformPayment other = payment("works", OnlinePaymentStatus.PROCESSING, false);
        PlatformRefunds.Claimed there = refund("away", "1", 1);

        failing(2);

        assertThat(asked).containsExactly("ask " + first.id(), "ask " + gone.id(), "ask " + other.id());
        assertThat(plan.later).containsExactly(first.id(), second.id(), gone.id());
        assertThat(plan.refunds).containsEntry(there.id(), GatewayRefundStatus.DUE);
        assertThat(away).containsExactly("away");
    }

    @Test
    void whatWasTriedBeforeIsAskedForBeforeItIsSent() {
        PlatformRefunds.Claimed first = refund("works", "1", 1);
        PlatformRefunds.Claimed again = refund("works", "2", 2);

        reconcile.reconcile(away);

        assertThat(asked).containsExactly("refund 1", "findRefund 2");
        assertThat(plan.refunds)
                .containsEntry(first.id(), GatewayRefundStatus.DONE)
                .containsEntry(again.id(), GatewayRefundStatus.DONE);
    }

    /** A gateway forgets keys: what it has taken on and does not show could go back twice. */
    @Test
    void whatWasTakenOnAndIsNotShownIsNotSentTwice() {
        PlatformRefunds.Claimed taken =
                new PlatformRefunds.Claimed(UUID.randomUUID(), 2, AMOUNT, "works", "forgotten", true);
        plan.owed.add(taken);

        failing(1);

        assertThat(asked).containsExactly("findRefund forgotten");
        assertThat(plan.refunds).containsEntry(taken.id(), GatewayRefundStatus.DUE);
    }

    /** A question that is refused says nothing of whether the money has arrived. */
    @Test
    void aRefundThatIsRefusedHasFailedAndAQuestionThatIsRefusedHasNot() {
        PlatformRefunds.Claimed first = refund("works", "unknown", 1);
        PlatformRefunds.Claimed again = refund("works", "unknown", 2);

        failing(1);

        assertThat(plan.refunds)
                .containsEntry(first.id(), GatewayRefundStatus.FAILED)
                .containsEntry(again.id(), GatewayRefundStatus.DUE);
    }

    /** The number of how many were in vain. */
    private void failing(int number) {
        assertThatThrownBy(() -> reconcile.reconcile(away))
                .isInstanceOf(PutOff.class)
                .hasMessageStartingWith(number + " ");
    }

    private void note(String what, PlatformPayment payment) {
        asked.add(what + " " + payment.id());
        if (payment.gateway().equals("away")) {
            throw new GatewayUnavailable("It is away");
        }
        if (payment.gateway().equals("gone")) {
            throw new NotShown("not_set_up");
        }
    }

    private PlatformPayment payment(String gateway, OnlinePaymentStatus status, boolean abandoned) {
        UUID id = UUID.randomUUID();
        PlatformPayment payment = new PlatformPayment(
                id,
                id,
                AMOUNT,
                gateway,
                "1",
                status,
                1,
                null,
                null,
                null,
                false,
                null,
                null,
                id,
                NOW,
                NOW.plusSeconds(1),
                1);
        plan.due.add(payment);
        if (abandoned) {
            plan.abandoned.add(id);
        }
        return payment;
    }

    private PlatformRefunds.Claimed refund(String gateway, String gatewayId, int attempts) {
        PlatformRefunds.Claimed refund =
                new PlatformRefunds.Claimed(UUID.randomUUID(), attempts, AMOUNT, gateway, gatewayId, false);
        plan.owed.add(refund);
        return refund;
    }

    private PaymentGateway gateway(String name) {
        return (PaymentGateway) Proxy.newProxyInstance(
                PaymentGateway.class.getClassLoader(), new Class<?>[] {PaymentGateway.class}, (self, method, said) -> {
                    asked.add(method.getName() + " " + said[0]);
                    if (said[0].equals("unknown")) {
                        throw new GatewayRefused("resource_missing");
                    }
                    GatewayRefund sent = new GatewayRefund(name, GatewayRefund.Status.SUCCEEDED, null);
                    if (method.getName().equals("findRefund")) {
                        return said[0].equals("forgotten") ? Optional.empty() : Optional.of(sent);
                    }
                    return sent;
                });
    }

    /** What is due, and what was written of it. */
    private static final class Plan extends PlanPlatformLook {

        private final List<PlatformPayment> due = new ArrayList<>();
        private final Set<UUID> abandoned = new HashSet<>();
        private final List<PlatformRefunds.Claimed> owed = new ArrayList<>();
        private final List<UUID> later = new ArrayList<>();
        private final Map<UUID, GatewayRefundStatus> refunds = new HashMap<>();

        @Override
        public List<PlatformPayment> payments(int atMost) {
            return due;
        }

        @Override
        public boolean isAbandoned(PlatformPayment payment) {
            return abandoned.contains(payment.id());
        }

        @Override
        public List<PlatformRefunds.Claimed> refunds(int atMost) {
            return owed;
        }

        @Override
        public void refunded(
                UUID refundId,
                GatewayRefundStatus status,
                @Nullable String gatewayId,
                @Nullable String failure,
                @Nullable Duration again) {
            refunds.put(refundId, status);
        }

        @Override
        public void later(PlatformPayment payment) {
            later.add(payment.id());
        }
    }
}
