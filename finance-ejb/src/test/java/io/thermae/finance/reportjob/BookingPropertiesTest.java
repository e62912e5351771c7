package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.DailyFigures.BookingCounts;
import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.reportjob.Result.Booked;
import io.thermae.tenancy.api.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was booked before is told wholly, in steps of the period that stand where its days are moved up to. */
class BookingPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);
    private static final UUID CENTRE = new UUID(0, 1);

    @Property
    void noMinuteOfBeforeIsLostAndEachStepIsOneOfThePeriod(
            @ForAll @IntRange(max = 1500) int after,
            @ForAll @IntRange(max = 400) int length,
            @ForAll Period.Step step) {
        LocalDate from = FIRST.plusDays(after);
        ReportQuestion whole = new ReportQuestion(from, from.plusDays(length), step, null);

        List<Booked> rows = PartPolicy.questions(whole).stream()
                .flatMap(part -> BookingPolicy.rows(part, List.of(), days(part)).stream())
                .toList();

        assertThat(rows.stream().mapToLong(row -> booked(row.previous())).sum())
                .isEqualTo(days(whole).stream()
                        .mapToLong(DailyFigures::bookedMinutes)
                        .sum());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.start()).isBetween(whole.from(), whole.to());
            assertThat(row.figures()).isEqualTo(BookingFigures.NOTHING);
            assertThat(step == Period.Step.DAY
                            || row.start().equals(whole.from())
                            || (step == Period.Step.MONTH && row.start().getDayOfMonth() == 1)
                            || (step == Period.Step.WEEK && row.start().getDayOfWeek() == DayOfWeek.MONDAY))
                    .isTrue();
        });
        assertThat(rows).extracting(Booked::start).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatStandsAloneHasNothingBeside() {
        ReportQuestion day = new ReportQuestion(FIRST, FIRST, Period.Step.DAY, null).alone();

        List<Booked> rows = BookingPolicy.rows(day, List.of(line(FIRST, 60)), List.of());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.figures().utilisation()).isEqualByComparingTo("0.1");
            assertThat(row.previous()).isNull();
        });
    }

    private static long booked(@Nullable BookingFigures figures) {
        return Objects.requireNonNull(figures).bookedMinutes();
    }

    /** Of the period before, each with another amount. */
    private static List<DailyFigures> days(ReportQuestion question) {
        return question.previousFrom()
                .datesUntil(question.previousTo().plusDays(1))
                .map(day -> line(day, day.toEpochDay() % 600))
                .toList();
    }

    private static DailyFigures line(LocalDate day, long booked) {
        return new DailyFigures(
                day,
                day,
                CENTRE,
                null,
                null,
                new BookingCounts(0, 1, 0, 0, 0, 0, 0),
                600L,
                booked,
                null,
                List.of(),
                0,
                0);
    }
}
