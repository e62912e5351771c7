package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each day of a long period is told of once. */
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
}
