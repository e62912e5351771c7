package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Refund;
import io.thermae.finance.api.RetryRefund;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
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

    @Override
    public PaymentView retry(UUID paymentId, UUID refundId) {
        find(paymentId, refundId);
        if (!gatewayRefunds.retry(refundId)) {
            // what goes back by no gateway is done when it is written
            GatewayRefundStatus now =
                    Objects.requireNonNullElse(find(paymentId, refundId).atGateway(), GatewayRefundStatus.DONE);
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", now.name()));
        }
        return payments.get(paymentId);
    }

    private Refund find(UUID paymentId, UUID refundId) {
        return payments.get(paymentId).refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst()
                .orElseThrow(() -> new NotFound("refund"));
    }
}
