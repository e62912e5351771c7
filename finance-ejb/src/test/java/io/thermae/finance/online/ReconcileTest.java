package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.kernel.Money;
import io.thermae.kernel.PutOff;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** One payment or one gateway that is out of order keeps no others waiting. */
class ReconcileTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final Money AMOUNT = new Money(100, Currency.getInstance("KZT"));

    private final PlannedLooks plan = new PlannedLooks();
    private Optional<GatewayPayment> begun = Optional.empty();
    private final Map<String, PaymentGateway> gateways = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<UUID, OnlinePaymentStatus> settled = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Reconcile reconcile = new Reconcile();

    @BeforeEach
    void wire() {
        AskGateway ask = new AskGateway();
        ask.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ask.gateways = new ChosenGateway() {
            @Override
            public Optional<PaymentGateway> named(String name) {
                return Optional.ofNullable(gateways.get(name));
            }
        };
        ask.settle = new SettleOnlinePayment() {
            @Override
            public Optional<OnlinePayment> settle(UUID id, GatewayPayment told) {
                settled.put(id, told.status());
                return Optional.empty();
            }

            @Override
            public Optional<OnlinePayment> end(UUID id, OnlinePaymentStatus status, @Nullable String failure) {
                settled.put(id, status);
                return Optional.empty();
            }
        };
        reconcile.planLook = plan;
        reconcile.askGateway = ask;
        gateways.put("works", gateway("works"));
        gateways.put("away", gateway("away"));
    }

    @Test
    void aPaymentThatItsGatewayDoesNotShowKeepsNoOtherWaiting() {
        OnlinePayment unknown = payment("works", "unknown", NOW);
        OnlinePayment notSetUp = payment("gone", "1", NOW);
        OnlinePayment known = payment("works", "1", NOW);

        failing(2);

        assertThat(plan.later).containsExactly(unknown.id(), notSetUp.id());
        assertThat(settled).containsOnlyKeys(known.id());
        assertThat(away).isEmpty();
    }

    @Test
    void aPaymentOfWhichItCannotBeToldWhetherItIsStillDueKeepsNoOtherWaiting() {
        OnlinePayment broken = payment("works", "1", NOW);
        OnlinePayment other = payment("works", "2", NOW);
        plan.broken.add(broken.id());

        failing(1);

        assertThat(settled).containsOnlyKeys(broken.id(), other.id());
    }

    @Test
    void whatAGatewayHasNotShownForLongIsGivenUp() {
        OnlinePayment unknown = payment("works", "unknown", NOW.minus(Duration.ofDays(2)));
        OnlinePayment notSetUp = payment("gone", "1", NOW.minus(Duration.ofDays(2)));

        reconcile.reconcile(away);

        assertThat(settled)
                .containsEntry(unknown.id(), OnlinePaymentStatus.FAILED)
                .containsEntry(notSetUp.id(), OnlinePaymentStatus.FAILED);
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAskedOnceARoundAndOthersAsEver() {
        OnlinePayment first = payment("away", "1", NOW);
        OnlinePayment second = payment("away", "2", NOW);
        OnlinePayment other = payment("works", "3", NOW);
        GatewayRefunds.Claimed there = refund("away", "1", 2);

        failing(1);
        plan.due.clear();
        plan.due.add(second);
        plan.owed.clear();
        // another business, in the same round
        reconcile.reconcile(away);

        assertThat(asked).containsExactly("away find 1", "works find 3");
        assertThat(plan.later).containsExactly(first.id(), second.id(), second.id());
        assertThat(plan.refunds).containsEntry(there.refundId(), GatewayRefundStatus.DUE);
        assertThat(settled).containsOnlyKeys(other.id());
    }

    /** Nobody knows then whether it has arrived. */
    @Test
    void aRefusedQuestionAboutARefundEndsNothing() {
        GatewayRefunds.Claimed again = refund("works", "unknown", 2);
        GatewayRefunds.Claimed notSetUp = refund("gone", "1", 1);
        GatewayRefunds.Claimed first = refund("works", "unknown", 1);

        failing(2);

        assertThat(asked).containsExactly("works findRefund unknown", "works refund unknown");
        assertThat(plan.refunds)
                .containsEntry(again.refundId(), GatewayRefundStatus.DUE)
                .containsEntry(notSetUp.refundId(), GatewayRefundStatus.DUE)
                .containsEntry(first.refundId(), GatewayRefundStatus.FAILED);
        assertThat(away).isEmpty();
    }

    /** The application died between the gateway's answer and the database, and was away for long. */
    @Test
    void whatWasPaidAndNeverHeardOfIsFoundByItsKey() {
        OnlinePayment lost = payment("works", null, NOW.minus(Duration.ofHours(21)));
        begun = Optional.of(new GatewayPayment("pi_9", OnlinePaymentStatus.SUCCEEDED, 100, null, null, 3));

        reconcile.reconcile(away);

        assertThat(asked).containsExactly("works findBegun " + lost.id());
        assertThat(settled).containsOnly(Map.entry(lost.id(), OnlinePaymentStatus.SUCCEEDED));
    }

    @Test
    void whatWasNeverBegunIsDropped() {
        OnlinePayment lost = payment("works", null, NOW.minus(Duration.ofHours(21)));

        reconcile.reconcile(away);

        assertThat(settled).containsOnly(Map.entry(lost.id(), OnlinePaymentStatus.CANCELLED));
    }

    /** The number of how many were in vain. */
    private void failing(int number) {
        assertThatThrownBy(() -> reconcile.reconcile(away))
                .isInstanceOf(PutOff.class)
                .hasMessageStartingWith(number + " ");
    }

    private OnlinePayment payment(String gateway, @Nullable String gatewayId, Instant expiresAt) {
        OnlinePayment payment = new OnlinePayment(
                UUID.randomUUID(),
                OnlinePaymentKind.PREPAYMENT,
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                AMOUNT,
                Money.zero(AMOUNT.currency()),
                gateway,
                gatewayId,
                OnlinePaymentStatus.REQUIRES_METHOD,
                1,
                null,
                null,
                expiresAt,
                expiresAt,
                1);
        plan.due.add(payment);
        return payment;
    }

    private GatewayRefunds.Claimed refund(String gateway, String gatewayId, int attempts) {
        UUID id = UUID.randomUUID();
        GatewayRefunds.Claimed refund =
                new GatewayRefunds.Claimed(id, id, attempts, AMOUNT, gateway, gatewayId, null, false, false);
        plan.owed.add(refund);
        return refund;
    }

    /** Notes what it is asked; {@code away} does not answer, and nobody knows what is called {@code unknown}. */
    private PaymentGateway gateway(String name) {
        return (PaymentGateway) Proxy.newProxyInstance(
                PaymentGateway.class.getClassLoader(), new Class<?>[] {PaymentGateway.class}, (self, method, said) -> {
                    asked.add(name + " " + method.getName() + " " + said[0]);
                    if (name.equals("away")) {
                        throw new GatewayUnavailable("It is away");
                    }
                    if (said[0].equals("unknown")) {
                        throw new GatewayRefused("resource_missing");
                    }
                    if (method.getName().equals("findBegun")) {
                        return begun;
                    }
                    if (method.getName().equals("findRefund")) {
                        return Optional.empty();
                    }
                    if (method.getName().equals("refund")) {
                        return new GatewayRefund("new", GatewayRefund.Status.SUCCEEDED, null);
                    }
                    return new GatewayPayment(String.valueOf(said[0]), OnlinePaymentStatus.CANCELLED, 0, null, null, 2);
                });
    }
}
