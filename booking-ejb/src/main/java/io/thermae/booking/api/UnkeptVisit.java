package io.thermae.booking.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that does not take place, as whoever has its money sees it.
 *
 * @param number what people call its booking
 * @param customerId whose it is; he may be nobody's card, or erased
 * @param clientName as given with the booking
 * @param fee what is owed for it, or was waived at once; null if nothing is
 * @param cancelled whether it was cancelled; otherwise its client did not come
 */
public record UnkeptVisit(
        UUID bookingId,
        String number,
        UUID branchId,
        UUID customerId,
        String clientName,
        @Nullable Fee fee,
        boolean cancelled) {

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "UnkeptVisit[" + bookingId + "]";
    }
}
