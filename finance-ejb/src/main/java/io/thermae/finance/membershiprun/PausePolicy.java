package io.thermae.finance.membershiprun;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may become of a membership when. */
final class PausePolicy {

    /** How many days ahead something begins, and how many a pause has, at most. */
    static final int MOST_DAYS = 366;

    private PausePolicy() {}

    /** @throws InvalidInput {@code must_not_be_in_past}, {@code must_be_after_start}, {@code out_of_range} */
    static void check(MembershipPause pause, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        checkDay("from", pause.from(), today, violations);
        if (pause.to().isBefore(pause.from())) {
            violations.add(new FieldViolation("to", "must_be_after_start"));
        } else if (pause.to().isAfter(pause.from().plusDays(MOST_DAYS - 1L))) {
            violations.add(new FieldViolation("to", "too_far_ahead"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** A day is not over, and not too far ahead. */
    static void checkDay(String field, LocalDate day, LocalDate today, List<FieldViolation> violations) {
        if (day.isBefore(today)) {
            violations.add(new FieldViolation(field, "must_not_be_in_past"));
        } else if (day.isAfter(today.plusDays(MOST_DAYS))) {
            violations.add(new FieldViolation(field, "too_far_ahead"));
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it has ended */
    static void requireActive(MembershipView membership) {
        if (membership.status() != MembershipStatus.ACTIVE) {
            throw illegal(membership.status().name());
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it is cancelled, or has ended */
    static void requireNotCancelled(MembershipView membership) {
        requireActive(membership);
        if (membership.cancelledOn() != null) {
            throw illegal("CANCELLED");
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if there is a pause that is not over */
    static void requireNoPause(MembershipView membership, LocalDate today) {
        requireActive(membership);
        MembershipPause pause = membership.pause();
        if (pause != null && !pause.to().isBefore(today)) {
            throw illegal("PAUSED");
        }
    }

    /**
     * The pause that is not over.
     *
     * @throws RuleBroken {@code ILLEGAL_TRANSITION} if there is none
     */
    static MembershipPause requirePause(MembershipView membership, LocalDate today) {
        requireActive(membership);
        MembershipPause pause = membership.pause();
        if (pause == null || pause.to().isBefore(today)) {
            throw illegal("ACTIVE");
        }
        return pause;
    }

    /**
     * Whether a period would have begun but for a pause that is not over; a membership that was to begin on the day after it anyway
     * was not put off.
     *
     * @param next when one begins; null if none does
     */
    static boolean hasPutOff(MembershipPause pause, LocalDate startsOn, @Nullable LocalDate next, LocalDate today) {
        return !startsOn.isAfter(today) && pause.to().plusDays(1).equals(next);
    }

    private static RuleBroken illegal(String from) {
        return new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", from));
    }
}
