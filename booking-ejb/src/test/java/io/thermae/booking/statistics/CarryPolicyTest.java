package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.statistics.CarryPolicy.Kept;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CarryPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate AHEAD = LocalDate.of(2024, 5, 1);

    @Test
    void keepsANewBranchFromTodayUntilTwoMonthsAhead() {
        Kept kept = CarryPolicy.carry(null, null, null, TODAY);

        assertThat(kept.firstDay()).isEqualTo(TODAY);
        assertThat(kept.carriedTo()).isEqualTo(AHEAD);
        assertThat(kept.days()).hasSize(63).startsWith(TODAY).endsWith(AHEAD);
    }

    @Test
    void carriesOnByTheDaysThatHaveCome() {
        Kept kept = CarryPolicy.carry(TODAY.minusDays(9), AHEAD.minusDays(2), null, TODAY);

        assertThat(kept.firstDay()).isEqualTo(TODAY.minusDays(9));
        assertThat(kept.days()).containsExactly(AHEAD.minusDays(1), AHEAD);
    }

    @Test
    void closesTheGapToAVisitThatIsBroughtFromBefore() {
        Kept kept = CarryPolicy.carry(TODAY, AHEAD, TODAY.minusDays(3), TODAY);

        assertThat(kept.firstDay()).isEqualTo(TODAY.minusDays(3));
        assertThat(kept.days()).containsExactly(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1));
    }

    @Test
    void closesNoGapOfMoreThanFiveYears() {
        Kept kept = CarryPolicy.carry(TODAY, AHEAD, LocalDate.of(2019, 2, 27), TODAY);

        assertThat(kept.firstDay()).isEqualTo(TODAY);
        assertThat(kept.days()).isEmpty();
    }

    @Test
    void keepsWhatItHasWhenAClockIsBehind() {
        Kept kept = CarryPolicy.carry(TODAY.plusDays(1), AHEAD.plusDays(1), null, TODAY);

        assertThat(kept.firstDay()).isEqualTo(TODAY);
        assertThat(kept.carriedTo()).isEqualTo(AHEAD.plusDays(1));
        assertThat(kept.days()).containsExactly(TODAY);
    }
}
