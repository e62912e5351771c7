package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments: an owner's are all, a manager's those of his branches. */
@Local
public interface Payments {

    /** The latest first. */
    List<PaymentView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    PaymentView get(UUID id);

    /**
     * Which payments; null leaves a criterion out.
     *
     * @param refundAtGateway those of which a refund is so far at its gateway
     */
    record Filter(
            @Nullable UUID customerId,
            @Nullable UUID invoiceId,
            @Nullable UUID branchId,
            @Nullable GatewayRefundStatus refundAtGateway) {}
}
