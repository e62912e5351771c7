package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BranchCalendarTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);

    private final BranchCalendar calendar = new BranchCalendar(
            new UUID(0, 1),
            "Main",
            null,
            null,
            ZoneId.of("Asia/Almaty"),
            List.of(
                    new OpeningHours(DayOfWeek.MONDAY, NINE, ONE),
                    new OpeningHours(DayOfWeek.MONDAY, TWO, LocalTime.MIDNIGHT)),
            List.of(
                    new SpecialDate(new UUID(0, 2), MONDAY.plusWeeks(1), true, null, null, "Repairs"),
                    new SpecialDate(new UUID(0, 3), MONDAY.plusWeeks(2), false, ONE, TWO, null),
                    new SpecialDate(new UUID(0, 4), MONDAY.plusDays(1), false, NINE, ONE, null)),
            new BranchSettings(
                    0,
                    365,
                    0,
                    0,
                    0,
                    0,
                    10,
                    15,
                    15,
                    true,
                    MasterChoice.LEAST_BUSY,
                    ReminderTimes.NEVER,
                    0,
                    QuietHours.NONE,
                    Language.EN));

    @Test
    void keepsTheHoursOfTheWeek() {
        assertThat(calendar.openOn(MONDAY))
                .containsExactly(new BranchCalendar.Span(NINE, ONE), new BranchCalendar.Span(TWO, LocalTime.MIDNIGHT));
    }

    @Test
    void isClosedOnDaysWithoutHours() {
        assertThat(calendar.openOn(MONDAY.plusDays(2))).isEmpty();
    }

    @Test
    void isClosedOnASpecialDateThatSaysSo() {
        assertThat(calendar.openOn(MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void specialDateStandsInPlaceOfTheWeek() {
        assertThat(calendar.openOn(MONDAY.plusWeeks(2))).containsExactly(new BranchCalendar.Span(ONE, TWO));
    }

    @Test
    void specialDateOpensADayThatIsClosedOtherwise() {
        assertThat(calendar.openOn(MONDAY.plusDays(1))).containsExactly(new BranchCalendar.Span(NINE, ONE));
    }
}
