package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;

/** A booking's life goes one way, and whoever wants another one is told from where to where it does not go. */
final class BookingLifePolicy {

    private BookingLifePolicy() {}

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} unless it is allowed */
    static void require(boolean allowed, BookingStatus from, String to) {
        if (!allowed) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", from.name(), "to", to));
        }
    }
}
