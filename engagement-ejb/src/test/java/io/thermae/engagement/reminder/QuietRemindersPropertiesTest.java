package io.thermae.engagement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.reminder.ReminderPolicy.Outcome;
import io.thermae.engagement.reminder.ReminderPolicy.Plan;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Reminders around a night in which the clocks are changed: whoever looks when the policy says so sends what an observer sends
 * who goes through the minutes one by one.
 */
class QuietRemindersPropertiesTest {

    private static final Instant ZERO = Instant.parse("2024-10-26T10:00:00Z");
    private static final int LAST = 2_000;

    @Provide
    Arbitrary<List<Integer>> times() {
        return Arbitraries.integers().between(10, 1_500).set().ofMaxSize(5).map(List::copyOf);
    }

    @Property
    void eachComesWhenItIsNotQuietAndWhileItIsStillOfUse(
            @ForAll @IntRange(min = 1, max = LAST) int start,
            @ForAll("times") List<Integer> times,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int until) {
        QuietTimes quiet = new QuietTimes(
                new QuietHours(LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(until)),
                ZoneId.of("Europe/Berlin"));

        assertThat(sent(start, times, quiet)).containsExactlyElementsOf(expected(start, times, quiet));
    }

    private static List<Integer> sent(int start, List<Integer> times, QuietTimes quiet) {
        List<Integer> sent = new ArrayList<>();
        Plan plan = null;
        Instant due = at(0);
        while (due.isBefore(at(start))) {
            Outcome outcome = ReminderPolicy.look(plan, at(start), at(0), new ReminderTimes(times), quiet, due)
                    .orElseThrow();
            if (outcome.remind()) {
                assertThat(quiet.covers(due)).isFalse();
                sent.add((int) Duration.between(at(0), due).toMinutes());
            }
            plan = outcome.plan();
            assertThat(outcome.next()).isAfter(due);
            due = outcome.next();
        }
        return sent;
    }

    /** The first minute that is not quiet, from the one on in which it is to come; or the last such one before that. */
    private static Set<Integer> expected(int start, List<Integer> times, QuietTimes quiet) {
        Set<Integer> expected = new TreeSet<>();
        for (int minutes : times) {
            int minute = start - minutes;
            if (minute <= 0) {
                continue;
            }
            int later = minute;
            while (later < start && quiet.covers(at(later))) {
                later++;
            }
            int earlier = minute;
            while (later == start && quiet.covers(at(earlier))) {
                earlier--;
            }
            int comes = later == start ? earlier : later;
            if (comes > 0) {
                expected.add(comes);
            }
        }
        return expected;
    }

    private static Instant at(int minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }
}
