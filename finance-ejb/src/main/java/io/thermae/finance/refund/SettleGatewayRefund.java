package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.RefundFailed;
import io.thermae.finance.payment.PaymentNews;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.payment.TellPayer;
import io.thermae.finance.refund.GatewayRefundPolicy.Standing;
import io.thermae.finance.refund.GatewayRefunds.Known;
import io.thermae.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is written down what a gateway says of a refund, whoever has heard it, in the caller's transaction. What
 * has failed is the payment's credit again, once; the business is told, and so are programs outside. Its payer is told once that
 * it goes back: not before the gateway has taken it on.
 */
@ApplicationScoped
public class SettleGatewayRefund {

    /** No bank takes longer; what it has not decided by then is not asked for any more. */
    static final Duration ASKED_FOR = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(SettleGatewayRefund.class.getName());

    @Inject
    GatewayRefunds refunds;

    @Inject
    ReturnedRefunds returned;

    @Inject
    StoredPayments payments;

    @Inject
    PaymentNews news;

    @Inject
    TellPayer tellPayer;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * What a gateway says of a refund.
     *
     * @param gatewayId what it calls it; null if it does not take it on, or has not answered
     * @param failure why it has failed, one word of the gateway's; null if it has not, or nobody knows
     * @param asked whether it was asked for just now; what comes of itself may be of long ago
     */
    public record Told(
            GatewayRefundStatus status, @Nullable String gatewayId, @Nullable String failure, boolean asked) {}

    /**
     * Writes it down. What was sent with a key that is not used any more is passed over.
     *
     * @param again how long it waits until it is tried, or asked for, again; null if that stays as it is
     */
    public void settle(UUID key, Told told, @Nullable Duration again) {
        Optional<UUID> paymentId = refunds.paymentOf(key);
        if (paymentId.isEmpty()) {
            return;
        }
        payments.lockAll(List.of(paymentId.get()));
        refunds.lock(key, paymentId.get()).ifPresent(known -> settle(known, told, again));
    }

    private void settle(Known known, Told told, @Nullable Duration again) {
        Standing standing = GatewayRefundPolicy.after(
                known.standing(), new Standing(told.status(), told.gatewayId()), told.asked());
        boolean failed = standing.status() == GatewayRefundStatus.FAILED;
        boolean isNews = !standing.equals(known.standing());
        if (!isNews && (failed || again == null)) {
            return;
        }
        boolean isBack = failed && (known.isBack() || known.status() != GatewayRefundStatus.FAILED);
        Optional<UUID> moved = Optional.empty();
        if (isBack && !known.isBack()) {
            moved = Optional.of(fail(known, told.failure()));
        } else if (!failed && known.isBack()) {
            moved = goAfterAll(known);
            if (moved.isEmpty()) {
                return;
            }
        }
        Instant sentAt = standing.gatewayId() == null || standing.status() == GatewayRefundStatus.DUE
                ? null
                : Objects.requireNonNullElse(known.sentAt(), clock.instant());
        refunds.write(
                known.refundId(),
                standing,
                failed ? told.failure() : null,
                isBack,
                sentAt,
                dueAt(standing.status(), sentAt, again));
        moved.ifPresent(event -> news.refunded(event, known.paymentId(), known.refundId()));
        boolean goes = standing.status() == GatewayRefundStatus.SENT || standing.status() == GatewayRefundStatus.DONE;
        if (goes && !known.payerTold()) {
            refunds.payerTold(known.refundId());
            tellPayer.refunded(known.paymentId(), known.refundId(), known.amount());
        }
    }

    private UUID fail(Known known, @Nullable String failure) {
        PaymentView payment = find(known);
        UUID event = returned.comeBack(payment, known.refundId(), known.amount());
        outbox.publish(new RefundFailed(known.refundId(), payment.id(), payment.branchId(), known.amount(), failure));
        return event;
    }

    /** It was not taken on, they said; and has arrived. What was spent of it meanwhile cannot be taken back. */
    private Optional<UUID> goAfterAll(Known known) {
        PaymentView payment = find(known);
        if (payment.credit().minorUnits() < known.amount().minorUnits()) {
            LOG.log(
                    Level.SEVERE,
                    "The refund {0} has arrived, which its gateway had refused; its credit was spent meanwhile",
                    known.refundId());
            return Optional.empty();
        }
        return Optional.of(returned.goAgain(payment, known.refundId(), known.amount()));
    }

    private PaymentView find(Known known) {
        return payments.find(List.of(known.paymentId())).get(0);
    }

    private @Nullable Instant dueAt(GatewayRefundStatus status, @Nullable Instant sentAt, @Nullable Duration again) {
        Instant now = clock.instant();
        return switch (status) {
            case DUE -> again == null ? now : now.plus(again);
            case SENT ->
                sentAt != null && now.isAfter(sentAt.plus(ASKED_FOR))
                        ? null
                        : now.plus(Objects.requireNonNullElse(again, Duration.ofHours(1)));
            case DONE, FAILED -> null;
        };
    }
}
