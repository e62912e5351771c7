package io.thermae.web.json;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import org.jspecify.annotations.Nullable;

/** What a parameter says of stranded bookings, where there is no body. */
public final class StrandedChoice {

    private StrandedChoice() {}

    /** @throws io.thermae.kernel.InvalidInput if it says something else */
    public static IfStranded of(@Nullable String strandedBookings) {
        Query query = new Query();
        KeepOrCancel choice = query.oneOf("strandedBookings", strandedBookings, KeepOrCancel.values());
        query.check();
        return new IfStranded(choice, null);
    }
}
