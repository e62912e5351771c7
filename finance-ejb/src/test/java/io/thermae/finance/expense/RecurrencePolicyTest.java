package io.thermae.finance.expense;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.ExpenseFrequency;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days on which something is due, whatever months look like. */
class RecurrencePolicyTest {

    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2024, 1, 31);

    @Test
    void whatIsDueOnThe31stComesBackToItAfterAShorterMonth() {
        assertThat(RecurrencePolicy.day(ExpenseFrequency.MONTHLY, LAST_OF_JANUARY, null, 1))
                .contains(LocalDate.of(2024, 2, 29));
        assertThat(RecurrencePolicy.day(ExpenseFrequency.MONTHLY, LAST_OF_JANUARY, null, 2))
                .contains(LocalDate.of(2024, 3, 31));
    }

    @Test
    void itIsDueOnTheLastDayAndNotAfterIt() {
        LocalDate end = LAST_OF_JANUARY.plusDays(7);

        assertThat(RecurrencePolicy.day(ExpenseFrequency.WEEKLY, LAST_OF_JANUARY, end, 1))
                .contains(end);
        assertThat(RecurrencePolicy.day(ExpenseFrequency.WEEKLY, LAST_OF_JANUARY, end.minusDays(1), 1))
                .isEmpty();
    }

    @Property
    void ofEachMonthThereIsOneDay(
            @ForAll @IntRange(min = 0, max = 3000) int start, @ForAll @IntRange(max = 240) int index) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);

        LocalDate day = RecurrencePolicy.day(ExpenseFrequency.MONTHLY, first, null, index)
                .orElseThrow();

        YearMonth month = YearMonth.from(first).plusMonths(index);
        assertThat(day).isEqualTo(month.atDay(Math.min(first.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property
    void weeksAreOfSevenDays(@ForAll @IntRange(min = 0, max = 3000) int start, @ForAll @IntRange(max = 500) int index) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);

        assertThat(RecurrencePolicy.day(ExpenseFrequency.WEEKLY, first, null, index))
                .contains(first.plusDays(7L * index));
    }
}
