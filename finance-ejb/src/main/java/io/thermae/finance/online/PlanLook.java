package io.thermae.finance.online;

import io.thermae.finance.refund.GatewayRefunds;
import io.thermae.finance.refund.SettleGatewayRefund;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says when gateways are asked, and takes what is due: in transactions of its own, that end before a gateway is called. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanLook {

    /** Whoever takes something has had his time then: a dead node's is taken by the next. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    StoredOnlinePayments stored;

    @Inject
    GatewayRefunds refunds;

    @Inject
    SettleGatewayRefund settleRefund;

    @Inject
    DueOnline dueOnline;

    @Inject
    Clock clock;

    /** Takes payments of which the gateway is to be asked. */
    public List<OnlinePayment> payments(int atMost) {
        Instant now = clock.instant();
        List<OnlinePayment> due = stored.lockDue(now, atMost);
        due.forEach(payment -> stored.lookAgain(payment.id(), now.plus(LEASE), payment.looks() + 1));
        return due;
    }

    /** Refunds that are due. */
    public List<GatewayRefunds.Claimed> refunds(int atMost) {
        Instant now = clock.instant();
        return refunds.claim(now, now.plus(LEASE), atMost);
    }

    /**
     * What has come of a refund.
     *
     * @param key with which it was sent
     * @param again how long it waits until it is tried, or asked for, again
     */
    public void refunded(UUID key, SettleGatewayRefund.Told told, @Nullable Duration again) {
        settleRefund.settle(key, told, again);
    }

    /** The gateway does not send one under a key, and it is sent again: the key for that; empty if somebody else has it. */
    public Optional<UUID> renewKey(UUID refundId, UUID failed) {
        return refunds.renewKey(refundId, failed);
    }

    /** It is not known what has become of a call: the gateway is asked at once. */
    public void atOnce(UUID id) {
        stored.lookAgain(id, clock.instant(), 0);
    }

    /** It was asked for in vain. */
    public void later(OnlinePayment payment) {
        stored.lookAgain(
                payment.id(),
                clock.instant().plus(LookPolicy.ofPayment(payment.kind(), payment.looks())),
                payment.looks());
    }

    /** Whether nobody is to pay it any more: its time is over, or what it was for is not due any more. */
    public boolean isAbandoned(OnlinePayment payment) {
        return !clock.instant().isBefore(payment.expiresAt()) || !dueOnline.isStillFor(payment);
    }
}
