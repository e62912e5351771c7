package io.thermae.engagement.reminder;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a client is reminded of a visit: so many elapsed minutes before it as its times say, if that moment comes after the
 * visit was agreed. One that comes in quiet hours waits until they are over; if the visit begins by then, it comes in the last
 * minute before them. What comes due together, since nobody could look earlier, is one reminder; after the visit has begun there
 * is none.
 */
final class ReminderPolicy {

    /** How long before quiet hours what cannot wait comes. */
    private static final Duration LAST = Duration.ofMinutes(1);

    /**
     * What is known of a visit's reminders.
     *
     * @param agreedAt of the visit for which it holds: once that has been agreed anew, nothing of it does
     * @param since what was due until then is not caught up on
     * @param told of which of its times the client has been reminded, in minutes
     */
    record Plan(Instant agreedAt, Instant since, Set<Integer> told) {

        Plan {
            told = Set.copyOf(told);
        }

        /** Of a visit of which nothing is known yet. */
        static Plan of(Instant agreedAt) {
            return new Plan(agreedAt, agreedAt, Set.of());
        }
    }

    /**
     * What follows from a look at a visit.
     *
     * @param remind whether its client is to be reminded now
     * @param plan what is known afterwards
     * @param next when to look again, at the latest when it begins
     */
    record Outcome(boolean remind, Plan plan, Instant next) {}

    private ReminderPolicy() {}

    /**
     * Looks at a visit that is ahead.
     *
     * @param known null if nothing is
     * @param quiet when the client is not disturbed
     * @return empty if it has begun: then there is nothing left to do
     */
    static Optional<Outcome> look(
            @Nullable Plan known, Instant start, Instant agreedAt, ReminderTimes times, QuietTimes quiet, Instant now) {
        if (!start.isAfter(now)) {
            return Optional.empty();
        }
        Plan plan = known == null || !known.agreedAt().equals(agreedAt) ? Plan.of(agreedAt) : known;
        List<Integer> open = times.minutes().stream()
                .filter(minutes -> !plan.told().contains(minutes))
                .filter(minutes -> moment(start, minutes).isAfter(plan.agreedAt()))
                .filter(minutes -> moment(start, minutes, quiet).isAfter(plan.since()))
                .toList();
        Instant next = open.stream()
                .map(minutes -> moment(start, minutes, quiet))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(start);
        Set<Integer> told = new HashSet<>(plan.told());
        open.stream()
                .filter(minutes -> !moment(start, minutes, quiet).isAfter(now))
                .forEach(told::add);
        boolean due = told.size() > plan.told().size();
        if (due && quiet.covers(now)) {
            // nobody could look in time: it waits on, and if the visit begins first there is none
            return Optional.of(new Outcome(false, plan, earlier(next, quiet.end(now))));
        }
        return Optional.of(new Outcome(due, new Plan(plan.agreedAt(), plan.since(), told), next));
    }

    /** When it comes. */
    private static Instant moment(Instant start, int minutes, QuietTimes quiet) {
        Instant moment = moment(start, minutes);
        if (!quiet.covers(moment)) {
            return moment;
        }
        Instant end = quiet.end(moment);
        return end.isBefore(start) ? end : quiet.begin(moment).minus(LAST);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant moment(Instant start, int minutes) {
        return start.minus(Duration.ofMinutes(minutes));
    }
}
