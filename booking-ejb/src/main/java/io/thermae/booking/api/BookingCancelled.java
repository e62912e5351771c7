package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit has been cancelled.
 *
 * @param booking as it was
 * @param reason in the words of who cancelled it; null when none was given
 * @param byClient whether the client cancelled it; otherwise the business did
 * @param prepaid what was paid before for it and all others that the event tells of; null if nothing was, and in events of before
 *     there was that
 * @param fee what the client owes since he cancelled them late, and was not waived; null for nothing, as of {@code prepaid}
 */
public record BookingCancelled(
        BookingSnapshot booking,
        @Nullable String reason,
        boolean byClient,
        @Nullable Money prepaid,
        @Nullable Money fee)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return booking.bookingId();
    }
}
