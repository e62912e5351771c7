package io.thermae.tenancy.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a branch is open.
 *
 * @param zone in which its wall clock runs
 * @param week its business hours
 * @param specialDates the dates on which the week does not hold
 * @param settings in force in the branch
 */
public record BranchCalendar(
        UUID branchId,
        String name,
        @Nullable String address,
        @Nullable String phone,
        ZoneId zone,
        List<OpeningHours> week,
        List<SpecialDate> specialDates,
        BranchSettings settings) {

    /**
     * A span of one day's wall clock.
     *
     * @param closes 00:00 is the end of the day
     */
    public record Span(LocalTime opens, LocalTime closes) {}

    /** The spans in which the branch is open on a date: those of the special date if there is one, else of the week. */
    public List<Span> openOn(LocalDate date) {
        for (SpecialDate special : specialDates) {
            if (special.date().equals(date)) {
                return special.closed()
                        ? List.of()
                        : List.of(new Span(
                                Objects.requireNonNull(special.opens()), Objects.requireNonNull(special.closes())));
            }
        }
        return week.stream()
                .filter(hours -> hours.dayOfWeek() == date.getDayOfWeek())
                .map(hours -> new Span(hours.opens(), hours.closes()))
                .toList();
    }
}
