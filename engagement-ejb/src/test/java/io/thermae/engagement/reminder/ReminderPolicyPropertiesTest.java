package io.thermae.engagement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.reminder.ReminderPolicy.Outcome;
import io.thermae.engagement.reminder.ReminderPolicy.Plan;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * A booking lives for a while, minute by minute: it is moved and cancelled, and other times are decided. What the policy brings
 * about, called as the timer calls it, is what an observer writes down who knows each minute what holds then.
 */
class ReminderPolicyPropertiesTest {

    private static final Instant ZERO = Instant.parse("2024-03-30T00:00:00Z");
    private static final int END = 600;
    private static final QuietTimes NEVER = new QuietTimes(QuietHours.NONE, ZoneOffset.UTC);

    /** What happens in a minute: the visit moves to another one, is cancelled, or other times hold. */
    private record Step(int minute, int startsIn, boolean cancelled, @Nullable List<Integer> times) {}

    /** A visit as the bookings have it, minute by minute. */
    private static final class Life {
        private final List<Step> steps;
        private int start;
        private int agreed;
        private boolean cancelled;
        private List<Integer> times;
        private boolean decided;

        Life(int start, List<Integer> times, List<Step> steps) {
            this.start = start;
            this.times = times;
            this.steps = steps;
        }

        /** Says whether anything has happened: then an event comes. */
        boolean live(int minute) {
            decided = false;
            List<Step> now =
                    steps.stream().filter(step -> step.minute() == minute).toList();
            for (Step step : now) {
                List<Integer> other = step.times();
                if (other != null) {
                    times = other;
                    decided = true;
                } else if (step.cancelled() && start > minute) {
                    cancelled = true;
                } else if (!cancelled && start > minute) {
                    start = minute + step.startsIn();
                    agreed = minute;
                }
            }
            return !now.isEmpty();
        }
    }

    /** A reminder in a minute. */
    private record Reminder(int minute, int start) {}

    private static Instant at(int minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<List<Integer>> times() {
        return Arbitraries.integers().between(10, 120).set().ofMaxSize(5).map(List::copyOf);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<@Nullable List<Integer>> decided = times().injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.integers().between(1, END),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of(true, false, false, false, false),
                        decided)
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void eachMinuteBringsTheReminderThatIsToComeInIt(
            @ForAll @IntRange(min = 1, max = 300) int start,
            @ForAll("times") List<Integer> times,
            @ForAll("steps") List<Step> steps) {
        assertThat(reminders(new Life(start, times, steps), 1)).isEqualTo(expected(new Life(start, times, steps)));
    }

    /** Whoever looks every so often sends one for all that came meanwhile, if nothing else has happened to the visit. */
    @Property
    void whoLooksSeldomSendsOneForAllThatAreDue(
            @ForAll @IntRange(min = 1, max = 300) int start,
            @ForAll("times") List<Integer> times,
            @ForAll @IntRange(min = 2, max = 60) int every) {
        List<Integer> looks = IntStream.rangeClosed(0, END)
                .filter(minute -> minute % every == 0 && minute < start)
                .boxed()
                .toList();
        List<Reminder> sent = looks.stream()
                .filter(minute -> expected(new Life(start, times, List.of())).stream()
                        .anyMatch(reminder -> reminder.minute() <= minute && reminder.minute() > minute - every))
                .map(minute -> new Reminder(minute, start))
                .toList();

        assertThat(reminders(new Life(start, times, List.of()), every)).isEqualTo(sent);
    }

    /** What an observer expects: in each minute exactly the times that hold in it, of the visit as it is in it. */
    private static List<Reminder> expected(Life life) {
        List<Reminder> expected = new ArrayList<>();
        for (int minute = 0; minute <= END; minute++) {
            // a time that is there when its minute begins counts; what is decided in the very minute does not take it
            // away
            List<Integer> before = life.times;
            life.live(minute);
            List<Integer> counting =
                    life.decided ? before.stream().filter(life.times::contains).toList() : life.times;
            if (!life.cancelled
                    && minute < life.start
                    && minute > life.agreed
                    && counting.contains(life.start - minute)) {
                expected.add(new Reminder(minute, life.start));
            }
        }
        return expected;
    }

    /** What the timer does, with the row that it keeps. */
    private static List<Reminder> reminders(Life life, int every) {
        List<Reminder> sent = new ArrayList<>();
        Plan plan = null;
        Instant due = at(0);
        boolean kept = true;
        for (int minute = 0; minute <= END; minute++) {
            Instant now = at(minute);
            if (life.live(minute)) {
                if (life.decided && plan != null) {
                    // as PlannedReminders.lookAtAll has it
                    Instant missed = earlier(now, due.minusNanos(1000));
                    plan = new Plan(plan.agreedAt(), later(plan.since(), missed), plan.told());
                }
                due = earlier(due, now);
            }
            if (kept && minute % every == 0 && !due.isAfter(now)) {
                Optional<Outcome> outcome = life.cancelled
                        ? Optional.empty()
                        : ReminderPolicy.look(
                                plan, at(life.start), at(life.agreed), new ReminderTimes(life.times), NEVER, now);
                kept = outcome.isPresent();
                if (kept) {
                    if (outcome.get().remind()) {
                        sent.add(new Reminder(minute, life.start));
                    }
                    plan = outcome.get().plan();
                    due = outcome.get().next();
                }
            }
        }
        return sent;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
