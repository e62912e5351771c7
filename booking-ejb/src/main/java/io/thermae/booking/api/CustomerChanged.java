package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card has changed, for programs outside. Written only where a business has somebody who waits for it.
 *
 * @param cardVersion of the card after that; it orders the steps
 * @param customer as it is now; null of a card that was merged or erased
 * @param mergedInto the card that has all of it now; null unless it was merged
 */
public record CustomerChanged(
        Step step, UUID customerId, long cardVersion, @Nullable CustomerView customer, @Nullable UUID mergedInto)
        implements DomainEvent {

    /** What has happened. */
    public enum Step {
        CREATED,
        UPDATED,
        MERGED,
        ERASED
    }

    @Override
    public UUID subject() {
        return customerId;
    }

    @Override
    public String queue() {
        return Queues.ENGAGEMENT_WEBHOOKS;
    }

    /** A card says who somebody is. */
    @Override
    public String toString() {
        return "CustomerChanged[" + step + ", " + customerId + ", " + cardVersion + "]";
    }
}
