package io.thermae.engagement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.reminder.LookPolicy.Known;
import io.thermae.engagement.reminder.LookPolicy.Message;
import io.thermae.engagement.reminder.LookPolicy.Outcome;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * Messages around a night in which the clocks are changed: whoever looks when the policy says so sends what an observer sends who
 * goes through the minutes one by one.
 */
class LookPolicyPropertiesTest {

    private static final Instant ZERO = Instant.parse("2024-03-30T10:00:00Z");
    private static final int LAST = 2_000;

    @Provide
    Arbitrary<List<Integer>> times() {
        return Arbitraries.integers().between(10, 1_500).set().ofMaxSize(3).map(List::copyOf);
    }

    @Property
    void heIsAskedOnceAndRemindedOfTheRest(
            @ForAll @IntRange(min = 1, max = LAST) int start,
            @ForAll("times") List<Integer> reminders,
            @ForAll @IntRange(min = 10, max = 1_500) int request,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int until) {
        QuietTimes quiet = new QuietTimes(
                new QuietHours(LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(until)),
                ZoneId.of("Europe/Berlin"));
        Map<Integer, Message> sent = sent(start, start, reminders, request, quiet, 0);

        assertThat(sent).isEqualTo(expected(start, reminders, request, quiet));
        assertThat(sent.values().stream().filter(Message.REQUEST::equals)).hasSizeLessThanOrEqualTo(1);
    }

    /** Half a day before its start it is moved to another one, which is agreed then: he is asked of that, too. */
    @Property
    void aVisitThatWasMovedIsAskedOfAnew(
            @ForAll @IntRange(min = 721, max = LAST) int start,
            @ForAll @IntRange(min = 1, max = LAST) int later,
            @ForAll @IntRange(min = 10, max = 1_500) int request) {
        QuietTimes never = new QuietTimes(QuietHours.NONE, ZoneId.of("Europe/Berlin"));
        int moved = start - 720;

        Map<Integer, Message> sent = sent(start, moved + later, List.of(), request, never, moved);

        Map<Integer, Message> expected = new TreeMap<>();
        if (start - request > 0 && start - request < moved) {
            expected.put(start - request, Message.REQUEST);
        }
        if (later - request > 0) {
            expected.put(moved + later - request, Message.REQUEST);
        }
        assertThat(sent).isEqualTo(expected);
    }

    /** @param moved when the visit is moved; 0 if it is not */
    private static Map<Integer, Message> sent(
            int start, int newStart, List<Integer> reminders, int request, QuietTimes quiet, int moved) {
        Map<Integer, Message> sent = new TreeMap<>();
        Known known = null;
        Instant due = at(0);
        int agreed = 0;
        int begins = start;
        while (due.isBefore(at(begins))) {
            if (moved > 0 && agreed == 0 && !due.isBefore(at(moved))) {
                agreed = moved;
                begins = newStart;
                due = at(moved);
            }
            Outcome outcome = look(known, begins, agreed, reminders, request, quiet, due);
            if (outcome.message() != Message.NONE) {
                assertThat(quiet.covers(due)).isFalse();
                sent.put((int) Duration.between(at(0), due).toMinutes(), outcome.message());
            }
            known = outcome.known();
            assertThat(outcome.next()).isAfter(due);
            due = outcome.next();
            if (moved > 0 && agreed == 0 && due.isAfter(at(moved))) {
                due = at(moved);
            }
        }
        return sent;
    }

    private static Outcome look(
            @Nullable Known known,
            int start,
            int agreed,
            List<Integer> reminders,
            int request,
            QuietTimes quiet,
            Instant now) {
        return LookPolicy.look(
                        known,
                        at(start),
                        at(agreed),
                        new ReminderTimes(reminders),
                        new ReminderTimes(List.of(request)),
                        quiet,
                        now)
                .orElseThrow();
    }

    private static Map<Integer, Message> expected(int start, List<Integer> reminders, int request, QuietTimes quiet) {
        Map<Integer, Message> expected = new TreeMap<>();
        for (int minutes : reminders) {
            int comes = comes(start, minutes, quiet);
            if (comes > 0) {
                expected.put(comes, Message.REMINDER);
            }
        }
        int comes = comes(start, request, quiet);
        if (comes > 0) {
            expected.put(comes, Message.REQUEST);
        }
        return expected;
    }

    /**
     * The first minute that is not quiet, from the one on in which it is to come; or the last such one before that. None, which is
     * 0, of what would have come before the visit was booked.
     */
    private static int comes(int start, int minutes, QuietTimes quiet) {
        int minute = start - minutes;
        if (minute <= 0) {
            return 0;
        }
        int later = minute;
        while (later < start && quiet.covers(at(later))) {
            later++;
        }
        int earlier = minute;
        while (later == start && quiet.covers(at(earlier))) {
            earlier--;
        }
        return Math.max(0, later == start ? earlier : later);
    }

    private static Instant at(int minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }
}
