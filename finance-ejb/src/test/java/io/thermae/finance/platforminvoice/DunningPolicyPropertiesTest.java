package io.thermae.finance.platforminvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.platforminvoice.DunningPolicy.Due;
import io.thermae.finance.platforminvoice.DunningPolicy.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whenever it is looked: each reminder at most once and not too early, and one suspension, when the grace is over. */
class DunningPolicyPropertiesTest {

    private static final Instant DUE = Instant.parse("2024-03-01T09:00:00Z");

    /** The oracle goes through all hours and keeps a list of what is left. */
    @Property
    void whoeverLooksWheneverDoesWhatAListOfDaysSays(
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> reminders,
            @ForAll @IntRange(max = 30) int grace,
            @ForAll @Size(max = 60) List<@IntRange(max = 48) Integer> pausesInHours) {
        DunningPolicy policy = new DunningPolicy(reminders, grace);
        TreeSet<Integer> left = new TreeSet<>(reminders);
        left.removeIf(day -> day >= grace);
        left.add(grace);
        Instant now = DUE.minus(Duration.ofHours(30));
        int taken = 0;

        for (int hours : pausesInHours) {
            now = now.plus(Duration.ofHours(hours));
            Instant moment = now;
            List<Integer> reached = new ArrayList<>(left);
            reached.removeIf(day -> DUE.plus(Duration.ofDays(day)).isAfter(moment));
            left.removeAll(reached);

            Due due = policy.at(DUE, taken, now);

            Step expected = reached.isEmpty() ? Step.NONE : reached.contains(grace) ? Step.SUSPEND : Step.REMIND;
            assertThat(due.step()).isEqualTo(expected);
            assertThat(due.steps()).isEqualTo(taken + reached.size());
            if (left.isEmpty()) {
                assertThat(due.next()).isNull();
            } else {
                assertThat(due.next()).isEqualTo(DUE.plus(Duration.ofDays(left.first())));
                assertThat(due.next()).isAfter(now);
            }
            taken = due.steps();
        }
    }

    @Property
    void whoeverIsLetGoOnWithoutHavingPaidIsSuspendedAgainAfterAnotherGrace(
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> reminders,
            @ForAll @IntRange(max = 30) int grace,
            @ForAll @IntRange(max = 5000) int hoursLater) {
        DunningPolicy policy = new DunningPolicy(reminders, grace);
        Instant now = policy.suspension(DUE).plus(Duration.ofHours(hoursLater));

        Due again = policy.again(now);

        Instant next = Objects.requireNonNull(again.next());
        assertThat(Duration.between(now, next)).isEqualTo(Duration.ofDays(Math.max(1, grace)));
        assertThat(again.step()).isEqualTo(Step.NONE);
        Due due = policy.at(DUE, again.steps(), next);
        assertThat(due.step()).isEqualTo(Step.SUSPEND);
        assertThat(due.next()).isNull();
    }

    @Property
    void theFirstStepIsTheEarliestAndTheLastIsTheSuspension(
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> reminders, @ForAll @IntRange(max = 30) int grace) {
        DunningPolicy policy = new DunningPolicy(reminders, grace);

        assertThat(policy.suspension(DUE)).isEqualTo(DUE.plus(Duration.ofDays(grace)));
        assertThat(policy.first(DUE)).isBetween(DUE, policy.suspension(DUE));
        assertThat(policy.at(DUE, 0, policy.first(DUE).minusMillis(1)).step()).isEqualTo(Step.NONE);
        assertThat(policy.at(DUE, 0, policy.first(DUE)).step()).isNotEqualTo(Step.NONE);
        assertThat(policy.at(DUE, 0, policy.suspension(DUE)).step()).isEqualTo(Step.SUSPEND);
    }

    /** When it is due, and with each reminder; not on the day of the suspension any more. */
    @Property
    void aCardIsChargedWhenItIsDueAndWithEachReminder(
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> reminders,
            @ForAll @IntRange(max = 30) int grace,
            @ForAll @IntRange(max = 2000) int hoursLater) {
        DunningPolicy policy = new DunningPolicy(reminders, grace);
        Instant now = DUE.plus(Duration.ofHours(hoursLater));
        TreeSet<Integer> days = new TreeSet<>(reminders);
        days.removeIf(day -> day >= grace || day * 24 > hoursLater);
        days.add(0);

        assertThat(policy.charges(DUE, now)).isEqualTo(days.size());
        assertThat(policy.charges(DUE, DUE.minusMillis(1))).isZero();
    }
}
