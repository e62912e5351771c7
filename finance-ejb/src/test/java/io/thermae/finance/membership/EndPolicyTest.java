package io.thermae.finance.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    @Test
    void goesOnUntilItIsCancelled() {
        assertThat(EndPolicy.isOver(Terms.of(14, 0), null, FIRST)).isFalse();
    }

    @Test
    void endsWithThePeriodInWhichTheNoticeIsOver() {
        LocalDate next = LocalDate.of(2026, 2, 28);
        assertThat(EndPolicy.isOver(Terms.of(14, 0), LocalDate.of(2026, 2, 13), next))
                .isTrue();
        assertThat(EndPolicy.isOver(Terms.of(14, 0), LocalDate.of(2026, 2, 14), next))
                .isFalse();
        assertThat(EndPolicy.isOver(Terms.of(14, 1), LocalDate.of(2026, 2, 13), next))
                .isFalse();
    }

    @Test
    void tellsItsLastDay() {
        // one period was invoiced, from the 31st of January on
        Anchor anchor = new Anchor(FIRST, 1);
        LocalDate cancelled = LocalDate.of(2026, 2, 10);
        assertThat(EndPolicy.lastDay(Terms.of(0, 0), cancelled, anchor, null)).isEqualTo("2026-02-27");
        assertThat(EndPolicy.lastDay(Terms.of(18, 0), cancelled, anchor, null)).isEqualTo("2026-03-30");
        assertThat(EndPolicy.lastDay(Terms.of(18, 3), cancelled, anchor, null)).isEqualTo("2026-05-30");
        MembershipPause march = new MembershipPause(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 14));
        assertThat(EndPolicy.lastDay(Terms.of(18, 0), cancelled, anchor, march)).isEqualTo("2026-04-09");
    }

    @Test
    void noPeriodBeginsAfterAPauseInWhichTheNoticeIsOver() {
        Anchor anchor = new Anchor(FIRST, 1);
        LocalDate cancelled = LocalDate.of(2026, 2, 10);
        MembershipPause spring = new MembershipPause(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 20));

        assertThat(EndPolicy.lastDay(Terms.of(17, 0), cancelled, anchor, spring))
                .isEqualTo("2026-02-27");
        assertThat(EndPolicy.lastDay(Terms.of(18, 0), cancelled, anchor, spring))
                .isEqualTo("2026-03-20");
        assertThat(EndPolicy.isOver(Terms.of(18, 0), cancelled, LocalDate.of(2026, 2, 28)))
                .isFalse();
        assertThat(EndPolicy.isOver(Terms.of(18, 0), cancelled, LocalDate.of(2026, 3, 21)))
                .isTrue();
        assertThat(EndPolicy.lastDay(Terms.of(18, 1), cancelled, anchor, spring))
                .isEqualTo("2026-04-20");
    }

    @Test
    void givesBackWhatWasPaidForAndNoDaysOfAPause() {
        MembershipPause pause = new MembershipPause(LocalDate.of(2026, 1, 25), LocalDate.of(2026, 2, 24));
        MembershipPeriodView january = new MembershipPeriodView(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 3),
                pause.days(),
                LocalDate.of(2026, 1, 1),
                UUID.randomUUID(),
                null,
                true);
        // the last day before it, one within, its last, and one after it
        assertThat(EndPolicy.rest(3_100_000, january, pause, LocalDate.of(2026, 1, 24)))
                .isEqualTo(700_000);
        assertThat(EndPolicy.rest(3_100_000, january, pause, LocalDate.of(2026, 2, 10)))
                .isEqualTo(700_000);
        assertThat(EndPolicy.rest(3_100_000, january, pause, LocalDate.of(2026, 2, 24)))
                .isEqualTo(700_000);
        assertThat(EndPolicy.rest(3_100_000, january, pause, LocalDate.of(2026, 2, 25)))
                .isEqualTo(600_000);
        // another one, that begins in the next period
        MembershipPause later = new MembershipPause(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 10));
        assertThat(EndPolicy.rest(3_100_000, january, later, LocalDate.of(2026, 2, 25)))
                .isEqualTo(600_000);
    }
}
