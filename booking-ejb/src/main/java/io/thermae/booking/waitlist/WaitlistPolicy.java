package io.thermae.booking.waitlist;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.QuietClients.Own;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.WaitlistWindow;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which place is offered to whom. */
final class WaitlistPolicy {

    private WaitlistPolicy() {}

    /**
     * The first slot that suits.
     *
     * @param slots by start
     * @param offered what was offered before: who did not take it is not asked again for the same time
     * @param awake whether he may be told now of a place in the branch of a slot; asked of those alone that suit otherwise
     */
    static Optional<Slot> first(
            List<Slot> slots, WaitlistWindow window, List<TimeRange> offered, Predicate<Slot> awake) {
        return slots.stream()
                .filter(slot -> suits(slot, window))
                .filter(slot -> offered.stream().noneMatch(new TimeRange(slot.start(), slot.end())::overlaps))
                .filter(awake)
                .findFirst();
    }

    /**
     * Whether nothing is offered to somebody at an instant: an offer lasts for minutes, so whoever sleeps would have lost it.
     *
     * @param own quiet hours of his own; null if he has none
     * @param usual those of the branch, which count then
     * @param zone of the branch
     */
    static boolean isQuiet(Instant now, @Nullable Own own, QuietHours usual, ZoneId zone) {
        return own == null
                ? usual.covers(LocalTime.ofInstant(now, zone))
                : own.hours().covers(LocalTime.ofInstant(now, Objects.requireNonNullElse(own.zone(), zone)));
    }

    private static boolean suits(Slot slot, WaitlistWindow window) {
        LocalDateTime start = LocalDateTime.ofInstant(slot.start(), slot.zone());
        LocalDateTime end = LocalDateTime.ofInstant(slot.end(), slot.zone());
        LocalDate date = start.toLocalDate();
        LocalTime earliest = window.timeFrom();
        LocalTime latest = window.timeTo();
        return !date.isBefore(window.from())
                && !date.isAfter(window.to())
                && (earliest == null || !start.toLocalTime().isBefore(earliest))
                && (latest == null || !end.isAfter(endOf(date, latest)));
    }

    private static LocalDateTime endOf(LocalDate date, LocalTime latest) {
        return latest.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(latest);
    }

    /** What is wrong with a window. */
    static List<FieldViolation> violations(WaitlistWindow window, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        if (window.to().isBefore(window.from())) {
            violations.add(new FieldViolation("to", "must_not_be_before_from"));
        } else if (window.to().isBefore(today)) {
            violations.add(new FieldViolation("to", "must_be_in_future"));
        } else if (window.to().toEpochDay() - window.from().toEpochDay() >= FindSlots.MAX_DAYS) {
            violations.add(new FieldViolation("to", "range_too_long", Map.of("max", FindSlots.MAX_DAYS)));
        }
        LocalTime earliest = window.timeFrom();
        LocalTime latest = window.timeTo();
        if (earliest != null && latest != null && !latest.equals(LocalTime.MIDNIGHT) && !earliest.isBefore(latest)) {
            violations.add(new FieldViolation("timeTo", "must_be_after_start"));
        }
        return violations;
    }
}
