package io.thermae.finance.membershiprun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.MembershipPause;
import io.thermae.kernel.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PausePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void pausesFromTodayOnForAYearAtMost() {
        for (MembershipPause pause : new MembershipPause[] {
            pause(0, 0), pause(0, PausePolicy.MOST_DAYS - 1), pause(PausePolicy.MOST_DAYS, PausePolicy.MOST_DAYS)
        }) {
            assertThatCode(() -> PausePolicy.check(pause, TODAY)).doesNotThrowAnyException();
        }
        refuses(pause(-1, 3), "from must_not_be_in_past");
        refuses(pause(3, 2), "to must_be_after_start");
        refuses(pause(0, PausePolicy.MOST_DAYS), "to too_far_ahead");
        refuses(pause(PausePolicy.MOST_DAYS + 1, PausePolicy.MOST_DAYS + 1), "from too_far_ahead");
        refuses(pause(-1, -2), "from must_not_be_in_past", "to must_be_after_start");
    }

    @Test
    void putsOffWhatWouldHaveBegunAndNotWhatBeginsAfterItAnyway() {
        LocalDate after = TODAY.plusDays(5);
        assertThat(PausePolicy.hasPutOff(pause(-2, 4), TODAY.minusDays(1), after, TODAY))
                .isTrue();
        assertThat(PausePolicy.hasPutOff(pause(-2, 4), TODAY, after, TODAY)).isTrue();
        assertThat(PausePolicy.hasPutOff(pause(-2, 4), after, after, TODAY)).isFalse();
        assertThat(PausePolicy.hasPutOff(pause(-2, 4), TODAY.minusDays(9), TODAY.plusDays(6), TODAY))
                .isFalse();
        assertThat(PausePolicy.hasPutOff(pause(-2, 4), TODAY.minusDays(9), null, TODAY))
                .isFalse();
    }

    private static MembershipPause pause(int from, int to) {
        return new MembershipPause(TODAY.plusDays(from), TODAY.plusDays(to));
    }

    private static void refuses(MembershipPause pause, String... violations) {
        assertThatThrownBy(() -> PausePolicy.check(pause, TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.field() + " " + violation.code())
                        .containsExactly(violations));
    }
}
