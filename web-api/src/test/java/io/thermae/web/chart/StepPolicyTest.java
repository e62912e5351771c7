package io.thermae.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Steps are as many as one can look at, and begin where those of the reports do. */
class StepPolicyTest {

    private static final LocalDate THURSDAY = LocalDate.of(2024, 2, 29);

    @Test
    void longPeriodsHaveLongSteps() {
        assertThat(StepPolicy.step(THURSDAY, THURSDAY.plusDays(30), null)).isEqualTo(Period.Step.DAY);
        assertThat(StepPolicy.step(THURSDAY, THURSDAY.plusDays(31), null)).isEqualTo(Period.Step.WEEK);
        assertThat(StepPolicy.step(THURSDAY, THURSDAY.plusDays(182), null)).isEqualTo(Period.Step.MONTH);
        assertThat(StepPolicy.step(THURSDAY, THURSDAY.plusDays(365), Period.Step.DAY))
                .as("unless somebody wants them")
                .isEqualTo(Period.Step.DAY);
    }

    @Test
    void theFirstStepBeginsWithThePeriod() {
        assertThat(StepPolicy.starts(THURSDAY, THURSDAY.plusDays(8), Period.Step.WEEK))
                .containsExactly(THURSDAY, LocalDate.of(2024, 3, 4));
        assertThat(StepPolicy.starts(THURSDAY, LocalDate.of(2024, 4, 1), Period.Step.MONTH))
                .containsExactly(THURSDAY, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1));
        assertThat(StepPolicy.starts(THURSDAY, THURSDAY, Period.Step.DAY)).containsExactly(THURSDAY);
    }

    @Test
    void monthsAreNamedAndMostOfManyStepsAreNot() {
        assertThat(StepPolicy.labels(
                        StepPolicy.starts(THURSDAY, LocalDate.of(2024, 3, 9), Period.Step.MONTH),
                        Period.Step.MONTH,
                        Language.RU))
                .first()
                .asString()
                .startsWith("февр");
        assertThat(StepPolicy.labels(
                        StepPolicy.starts(THURSDAY, THURSDAY.plusDays(23), Period.Step.DAY),
                        Period.Step.DAY,
                        Language.EN))
                .hasSize(24)
                .startsWith("29 Feb", "", "2 Mar");
    }
}
