package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.tenancy.api.Period.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each day of a long period is told of once, in a whole step, and so is each day of the period before, at the same distance. */
class PartPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);

    @Property
    void partsAreInOrderAndEachDayIsInOneOfThem(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length, @ForAll Step step) {
        LocalDate from = FIRST.plusDays(after);
        LocalDate to = from.plusDays(length);

        List<PartPolicy.Part> parts = PartPolicy.parts(from, to, step);

        assertThat(parts.get(0).from()).isEqualTo(from);
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(to);
        for (int i = 0; i < parts.size(); i++) {
            PartPolicy.Part part = parts.get(i);
            assertThat(part.to()).isAfterOrEqualTo(part.from());
            if (i > 0) {
                assertThat(part.from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
            }
        }
    }

    @Property
    void noStepIsCutButAtTheEndsOfThePeriod(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length, @ForAll Step step) {
        LocalDate from = FIRST.plusDays(after);

        List<PartPolicy.Part> parts = PartPolicy.parts(from, from.plusDays(length), step);

        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(part -> assertThat(begins(step, part.from())).isTrue());
    }

    @Property
    void aPartIsOfAMonthOrOfTheWeeksThatBeginInOne(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length, @ForAll Step step) {
        LocalDate from = FIRST.plusDays(after);
        LocalDate to = from.plusDays(length);

        List<PartPolicy.Part> parts = PartPolicy.parts(from, to, step);

        assertThat(parts).allSatisfy(part -> {
            LocalDate lastBegins = step == Step.WEEK ? firstOfWeek(part) : part.to();
            assertThat(YearMonth.from(lastBegins)).isEqualTo(YearMonth.from(part.from()));
        });
        // one for each month in which a step begins: never more than months
        assertThat((long) parts.size())
                .isLessThanOrEqualTo(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1);
    }

    @Property
    void thePeriodBeforeIsDirectlyBeforeAndEachOfItsDaysStandsBesideOnePart(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length, @ForAll Step step) {
        LocalDate from = FIRST.plusDays(after);
        ReportQuestion whole = new ReportQuestion(from, from.plusDays(length), step, null);

        List<ReportQuestion> parts = PartPolicy.questions(whole);

        assertThat(whole.previousTo()).isEqualTo(from.minusDays(1));
        assertThat(whole.distance()).isEqualTo(length + 1L);
        assertThat(parts.get(0).previousFrom()).isEqualTo(whole.previousFrom());
        assertThat(parts.get(parts.size() - 1).previousTo()).isEqualTo(whole.previousTo());
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.step()).isEqualTo(step);
            assertThat(part.distance()).isEqualTo(whole.distance());
            assertThat(part.previousTo().plusDays(whole.distance())).isEqualTo(part.to());
        });
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).previousFrom())
                    .isEqualTo(parts.get(i - 1).previousTo().plusDays(1));
        }
        assertThat(PartPolicy.count(whole)).isEqualTo(2 * parts.size());
    }

    @Property
    void nothingStandsBesideWhatIsToldAlone(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length, @ForAll Step step) {
        LocalDate from = FIRST.plusDays(after);
        ReportQuestion alone = new ReportQuestion(from, from.plusDays(length), step, null).alone();

        List<ReportQuestion> parts = PartPolicy.questions(alone);

        assertThat(parts)
                .allSatisfy(part -> assertThat(part.previousTo()).isBefore(part.previousFrom()))
                .allSatisfy(part -> assertThat(part.distance()).isZero())
                .hasSize(PartPolicy.count(alone));
    }

    /** May 2024 begins on a Wednesday, and ends on a Friday. */
    @Test
    void aWeekOfTwoMonthsIsOfThePartInWhichItBegins() {
        assertThat(PartPolicy.parts(LocalDate.of(2024, 5, 8), LocalDate.of(2024, 7, 5), Step.WEEK))
                .containsExactly(
                        new PartPolicy.Part(LocalDate.of(2024, 5, 8), LocalDate.of(2024, 6, 2)),
                        new PartPolicy.Part(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 30)),
                        new PartPolicy.Part(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 5)));
    }

    private static boolean begins(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> true;
            case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> day.getDayOfMonth() == 1;
        };
    }

    /** The first day of the last week of a part; of one that is cut off, its own first day. */
    private static LocalDate firstOfWeek(PartPolicy.Part part) {
        LocalDate monday = part.to().minusDays(part.to().getDayOfWeek().getValue() - 1L);
        return monday.isBefore(part.from()) ? part.from() : monday;
    }
}
