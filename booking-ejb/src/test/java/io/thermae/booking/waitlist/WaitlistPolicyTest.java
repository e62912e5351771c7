package io.thermae.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.QuietClients.Own;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.WaitlistWindow;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.QuietHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitlistPolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.parse("2026-03-28");
    private static final Predicate<Slot> AWAKE = slot -> true;

    /** Slots of an hour begin at these times; the clocks go forward in the night after the first day. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     -,     2026-03-28T09:00",
                "10:00, -,     2026-03-28T10:30",
                "10:30, -,     2026-03-28T10:30",
                "10:31, -,     2026-03-28T23:00",
                "10:31, 23:59, -",
                "10:31, 00:00, 2026-03-28T23:00",
                "-,     09:59, -",
                "-,     10:00, 2026-03-28T09:00",
                "12:00, 13:00, -"
            })
    void theFirstSlotWithinTheTimesIsOffered(
            @Nullable LocalTime from, @Nullable LocalTime to, @Nullable LocalDateTime expected) {
        List<Slot> slots = List.of(slot("2026-03-28T09:00"), slot("2026-03-28T10:30"), slot("2026-03-28T23:00"));

        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY, from, to), List.of(), AWAKE)
                        .map(slot -> LocalDateTime.ofInstant(slot.start(), BERLIN)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void otherDatesDoNotSuit() {
        List<Slot> slots = List.of(slot("2026-03-27T23:30"), slot("2026-03-29T09:00"));

        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY, null, null), List.of(), AWAKE))
                .isEmpty();
        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY.plusDays(1), null, null), List.of(), AWAKE))
                .contains(slots.get(1));
    }

    @Test
    void nobodyIsAskedTwiceForTheSameTime() {
        List<Slot> slots = List.of(slot("2026-03-28T09:00"), slot("2026-03-28T09:45"), slot("2026-03-28T10:00"));
        TimeRange before = TimeRange.of(slots.get(0).start(), Duration.ofHours(1));

        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY, null, null), List.of(before), AWAKE))
                .contains(slots.get(2));
    }

    @Test
    void ofSeveralBranchesOneIsOfferedWhereItIsNotNight() {
        List<Slot> slots = List.of(slot("2026-03-28T09:00"), slot("2026-03-28T09:45"), slot("2026-03-28T10:00"));
        Slot other = slots.get(2);

        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY, null, null), List.of(), other::equals))
                .contains(other);
        assertThat(WaitlistPolicy.first(slots, new WaitlistWindow(DAY, DAY, null, null), List.of(), slot -> false))
                .isEmpty();
    }

    /** In Berlin it is an hour later than in UTC. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20:59, 22:00-08:00, -,           -,           false",
                "21:00, 22:00-08:00, -,           -,           true",
                "06:59, 22:00-08:00, -,           -,           true",
                "07:00, 22:00-08:00, -,           -,           false",
                "23:00, none,        -,           -,           false",
                "23:00, 22:00-08:00, none,        -,           false",
                "23:00, 22:00-08:00, 12:00-13:00, -,           false",
                "11:30, 22:00-08:00, 12:00-13:00, -,           true",
                "11:30, none,        12:00-13:00, UTC,         false",
                "12:30, none,        12:00-13:00, UTC,         true"
            })
    void whoHasQuietHoursOfHisOwnHasThemInPlaceOfTheBranchs(
            LocalTime now, String usual, @Nullable String own, @Nullable String zone, boolean quiet) {
        Own his = own == null ? null : new Own(QuietHours.parse(own), zone == null ? null : ZoneId.of(zone));

        assertThat(WaitlistPolicy.isQuiet(
                        DAY.atTime(now).toInstant(ZoneOffset.UTC), his, QuietHours.parse(usual), BERLIN))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-28, 2026-03-28, -,     -,     -",
                "2026-03-27, 2026-03-28, 09:00, 00:00, -",
                "2026-03-28, 2026-05-28, -,     -,     -",
                "2026-03-28, 2026-05-29, -,     -,     to range_too_long",
                "2026-03-28, 2026-03-27, -,     -,     to must_not_be_before_from",
                "2026-03-26, 2026-03-27, -,     -,     to must_be_in_future",
                "2026-03-28, 2026-03-28, 09:00, 09:00, timeTo must_be_after_start",
                "2026-03-28, 2026-03-28, 09:00, 08:00, timeTo must_be_after_start"
            })
    void aWindowLiesAheadAndHasAnEnd(
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime timeFrom,
            @Nullable LocalTime timeTo,
            @Nullable String violation) {
        List<FieldViolation> violations =
                WaitlistPolicy.violations(new WaitlistWindow(from, to, timeFrom, timeTo), DAY);

        assertThat(violations.stream().map(each -> each.field() + " " + each.code()))
                .containsExactlyElementsOf(violation == null ? List.of() : List.of(violation));
    }

    private static Slot slot(String start) {
        LocalDateTime at = LocalDateTime.parse(start);
        return new Slot(
                at.atZone(BERLIN).toInstant(),
                at.atZone(BERLIN).toInstant().plus(Duration.ofHours(1)),
                BERLIN,
                new UUID(0, 1),
                List.of(new UUID(1, 1)));
    }
}
