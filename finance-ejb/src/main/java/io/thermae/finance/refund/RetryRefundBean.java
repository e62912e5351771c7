package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Refund;
import io.thermae.finance.api.RetryRefund;
import io.thermae.finance.payment.PaymentNews;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a refund that has failed be due again. */
@Stateless
@PermitAll
@TenantTransaction
public class RetryRefundBean implements RetryRefund {

    @Inject
    StoredPayments payments;

    @Inject
    GatewayRefunds gatewayRefunds;

    @Inject
    ReturnedRefunds returned;

    @Inject
    PaymentNews news;

    @Override
    public PaymentView retry(UUID paymentId, UUID refundId) {
        find(paymentId, refundId);
        payments.lockAll(List.of(paymentId));
        // what goes back by no gateway is done when it is written
        Optional<GatewayRefunds.Known> known = gatewayRefunds.lockOf(refundId, paymentId);
        GatewayRefundStatus now = known.map(GatewayRefunds.Known::status).orElse(GatewayRefundStatus.DONE);
        if (known.isEmpty() || now != GatewayRefundStatus.FAILED) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", now.name()));
        }
        Optional<UUID> taken = known.filter(GatewayRefunds.Known::isBack)
                .map(failed -> takeFromCredit(payments.get(paymentId), failed));
        gatewayRefunds.retry(refundId);
        taken.ifPresent(event -> news.refunded(event, paymentId, refundId));
        return payments.get(paymentId);
    }

    private UUID takeFromCredit(PaymentView payment, GatewayRefunds.Known failed) {
        RefundPolicy.requireCredit(failed.amount(), payment.credit());
        return returned.goAgain(payment, failed.refundId(), failed.amount());
    }

    private Refund find(UUID paymentId, UUID refundId) {
        return payments.get(paymentId).refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst()
                .orElseThrow(() -> new NotFound("refund"));
    }
}
