package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.preference.QuietTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a push is held, and what of it is worth nothing any more when it comes late. */
final class HoldPolicy {

    private HoldPolicy() {}

    /**
     * Until when a push is held.
     *
     * @param quiet the quiet hours of its reader; null if he has none
     * @param usual in which zone they are meant if he says none
     * @return empty if it may be brought now
     */
    static Optional<Instant> heldUntil(@Nullable Quiet quiet, ZoneId usual, Instant now) {
        if (quiet == null) {
            return Optional.empty();
        }
        QuietTimes times = new QuietTimes(quiet.hours(), Objects.requireNonNullElse(quiet.zone(), usual));
        return times.covers(now) ? Optional.of(times.end(now)) : Optional.empty();
    }

    /**
     * Whether a visit was ahead when somebody was to be told of it, and is no more. What tells of anything else is worth as much as before.
     *
     * @param kind of the push, for example {@code booking-placed-notice}
     * @param start of the visit, as it was then; null if it tells of none
     * @param told when the push was written
     */
    static boolean hasBegun(String kind, @Nullable Instant start, Instant told, Instant now) {
        return start != null && KindPolicy.isOfBooking(kind) && start.isAfter(told) && !start.isAfter(now);
    }
}
