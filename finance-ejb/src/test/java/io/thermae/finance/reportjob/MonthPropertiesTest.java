package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.tenancy.api.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each day of a long period is told of once, and so is each day of the period before, at the same distance. */
class MonthPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);

    @Property
    void eachDayIsInOnePartAndEachPartInOneMonth(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length) {
        LocalDate from = FIRST.plusDays(after);
        LocalDate to = from.plusDays(length);

        List<MonthPolicy.Part> parts = MonthPolicy.parts(from, to);

        assertThat(parts.get(0).from()).isEqualTo(from);
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(to);
        for (int i = 0; i < parts.size(); i++) {
            MonthPolicy.Part part = parts.get(i);
            assertThat(part.to()).isAfterOrEqualTo(part.from());
            assertThat(YearMonth.from(part.to())).isEqualTo(YearMonth.from(part.from()));
            if (i > 0) {
                assertThat(part.from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
                assertThat(part.from().getDayOfMonth()).isEqualTo(1);
            }
        }
    }

    @Property
    void thePeriodBeforeIsDirectlyBeforeAndEachOfItsDaysStandsBesideOnePart(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length) {
        LocalDate from = FIRST.plusDays(after);
        ReportQuestion whole = new ReportQuestion(from, from.plusDays(length), Period.Step.MONTH, null);

        List<ReportQuestion> months = MonthPolicy.questions(whole);

        assertThat(whole.previousTo()).isEqualTo(from.minusDays(1));
        assertThat(whole.distance()).isEqualTo(length + 1L);
        assertThat(months.get(0).previousFrom()).isEqualTo(whole.previousFrom());
        assertThat(months.get(months.size() - 1).previousTo()).isEqualTo(whole.previousTo());
        assertThat(months).allSatisfy(month -> {
            assertThat(month.distance()).isEqualTo(whole.distance());
            assertThat(month.previousTo().plusDays(whole.distance())).isEqualTo(month.to());
        });
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i).previousFrom())
                    .isEqualTo(months.get(i - 1).previousTo().plusDays(1));
        }
        assertThat(MonthPolicy.months(whole)).isEqualTo(2 * months.size());
    }

    @Property
    void nothingStandsBesideWhatIsToldAlone(
            @ForAll @IntRange(max = 1500) int after, @ForAll @IntRange(max = 3659) int length) {
        LocalDate from = FIRST.plusDays(after);
        ReportQuestion alone = new ReportQuestion(from, from.plusDays(length), Period.Step.MONTH, null).alone();

        List<ReportQuestion> months = MonthPolicy.questions(alone);

        assertThat(months)
                .allSatisfy(month -> assertThat(month.previousTo()).isBefore(month.previousFrom()))
                .allSatisfy(month -> assertThat(month.distance()).isZero())
                .hasSize(MonthPolicy.months(alone));
    }
}
