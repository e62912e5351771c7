package io.thermae.booking.external;

import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import io.thermae.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file says of times.
 *
 * @param zones that the file describes
 * @param own of dates and floating times
 */
record Moments(DescribedZones zones, ZoneId own, Budget budget) {

    /** Empty for what is none. */
    Optional<Moment> of(ICalProperty property, @Nullable ICalDate value) throws CalendarUnread {
        budget.goOn();
        DateTimeComponents said = value == null ? null : value.getRawComponents();
        if (value == null || said == null) {
            return Optional.empty();
        }
        boolean timed = value.hasTime() && said.hasTime();
        try {
            LocalDateTime wall = timed
                    ? LocalDateTime.of(
                            said.getYear(),
                            said.getMonth(),
                            said.getDate(),
                            said.getHour(),
                            said.getMinute(),
                            Math.min(said.getSecond(), 59))
                    : LocalDate.of(said.getYear(), said.getMonth(), said.getDate())
                            .atStartOfDay();
            return Optional.of(
                    new Moment(wall, timed, timed ? EventClock.of(property, said, zones, own) : EventClock.of(own)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty for what is none, or has no length. */
    Optional<TimeRange> of(ICalProperty property, Period period) throws CalendarUnread {
        Optional<Moment> start = of(property, period.getStartDate());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Instant begins = start.get().instant();
        Instant ends = period.getEndDate() == null
                ? EventLength.of(period.getDuration())
                        .from(start.get().clock(), start.get().wall())
                : of(property, period.getEndDate()).map(Moment::instant).orElse(begins);
        return begins.isBefore(ends) ? Optional.of(new TimeRange(begins, ends)) : Optional.empty();
    }
}
