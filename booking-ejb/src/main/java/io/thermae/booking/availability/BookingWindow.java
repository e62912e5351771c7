package io.thermae.booking.availability;

import io.thermae.kernel.Caller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The starts that can be booked in a branch now, and until when a visit can be cancelled or moved, by the branch's settings.
 * The people of the business are not bound by what protects them: lead time and notice.
 *
 * @param earliest first start
 * @param latest last start
 */
public record BookingWindow(BranchSettings settings, Instant now, Instant earliest, Instant latest) {

    public static BookingWindow of(BranchSettings settings, Caller caller, Instant now) {
        Duration lead = isStaff(caller) ? Duration.ZERO : Duration.ofMinutes(settings.bookingLeadMinutes());
        return new BookingWindow(
                settings, now, now.plus(lead), now.plus(Duration.ofDays(settings.bookingHorizonDays())));
    }

    /** Why a visit cannot start then, if it cannot. */
    public Optional<RuleBroken> refusal(Instant start) {
        if (start.isBefore(now)) {
            return Optional.of(new RuleBroken(ErrorCode.SLOT_IN_PAST));
        }
        if (start.isBefore(earliest)) {
            return Optional.of(
                    new RuleBroken(ErrorCode.SLOT_TOO_SOON, Map.of("minutes", settings.bookingLeadMinutes())));
        }
        return start.isAfter(latest)
                ? Optional.of(
                        new RuleBroken(ErrorCode.SLOT_TOO_FAR_AHEAD, Map.of("days", settings.bookingHorizonDays())))
                : Optional.empty();
    }

    /**
     * Holds that the caller may still give up the place of a visit.
     *
     * @throws RuleBroken {@code CANCELLATION_TOO_LATE} for a client within the notice
     */
    public static void requireNotice(BranchSettings settings, Caller caller, Instant now, Instant start) {
        Duration notice = Duration.ofHours(settings.cancellationNoticeHours());
        if (!isStaff(caller) && !notice.isZero() && now.isAfter(start.minus(notice))) {
            throw new RuleBroken(ErrorCode.CANCELLATION_TOO_LATE, Map.of("hours", settings.cancellationNoticeHours()));
        }
    }

    private static boolean isStaff(Caller caller) {
        return caller.role() != null && caller.role() != Role.CLIENT;
    }
}
