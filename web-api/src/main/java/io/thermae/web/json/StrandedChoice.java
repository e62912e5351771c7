package io.thermae.web.json;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import org.jspecify.annotations.Nullable;

/** What parameters say of stranded bookings, where no body does. */
public final class StrandedChoice {

    /** As long as in a body. */
    private static final int MAX_REASON = 500;

    private StrandedChoice() {}

    /**
     * Reads what they say.
     *
     * @param cancelReason that clients of cancelled bookings are told; null or blank for none
     * @throws io.thermae.kernel.InvalidInput if they say something else, or too much
     */
    public static IfStranded of(@Nullable String strandedBookings, @Nullable String cancelReason) {
        Query query = new Query();
        KeepOrCancel choice = query.oneOf("strandedBookings", strandedBookings, KeepOrCancel.values());
        String reason = query.words("cancelReason", cancelReason, MAX_REASON);
        query.check();
        return new IfStranded(choice, reason);
    }
}
