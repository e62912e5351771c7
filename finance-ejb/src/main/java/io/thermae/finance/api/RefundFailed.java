package io.thermae.finance.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment gateway could not give money back: it is the payment's credit again.
 *
 * @param branchId where it was taken
 * @param amount what has come back
 * @param failure one word of the gateway's; null if it says nothing
 */
public record RefundFailed(UUID refundId, UUID paymentId, UUID branchId, Money amount, @Nullable String failure)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
