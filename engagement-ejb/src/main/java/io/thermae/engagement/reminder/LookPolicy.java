package io.thermae.engagement.reminder;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.reminder.ReminderPolicy.Plan;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told before a visit: he is reminded as {@link ReminderPolicy} has it, and once asked whether he comes, at a
 * moment that is found in the same way. A visit that was agreed anew is asked of anew. If both are due together, the request
 * alone is sent, which says all that a reminder does.
 */
final class LookPolicy {

    /** What is sent now. */
    enum Message {
        NONE,
        REMINDER,
        REQUEST
    }

    /**
     * What is known of a visit.
     *
     * @param asked whether the client was asked whether he comes to the visit as the plan has it
     */
    record Known(Plan plan, boolean asked) {}

    /**
     * What follows from a look at a visit.
     *
     * @param known afterwards
     * @param next when to look again, at the latest when it begins
     */
    record Outcome(Message message, Known known, Instant next) {}

    private LookPolicy() {}

    /**
     * Looks at a visit that is ahead.
     *
     * @param known null if nothing is
     * @param reminders how long before it the client is reminded
     * @param requests how long before it he is asked; none if he is not, or has said that he comes
     * @return empty if it has begun
     */
    static Optional<Outcome> look(
            @Nullable Known known,
            Instant start,
            Instant agreedAt,
            ReminderTimes reminders,
            ReminderTimes requests,
            QuietTimes quiet,
            Instant now) {
        Known held = known == null || !known.plan().agreedAt().equals(agreedAt)
                ? new Known(Plan.of(agreedAt), false)
                : known;
        // told by no reminder that he was asked
        Plan asking = new Plan(agreedAt, held.plan().since(), Set.of());
        return ReminderPolicy.look(held.plan(), start, agreedAt, reminders, quiet, now)
                .flatMap(reminding -> ReminderPolicy.look(
                                asking, start, agreedAt, held.asked() ? ReminderTimes.NEVER : requests, quiet, now)
                        .map(request -> new Outcome(
                                request.remind()
                                        ? Message.REQUEST
                                        : reminding.remind() ? Message.REMINDER : Message.NONE,
                                new Known(reminding.plan(), held.asked() || request.remind()),
                                reminding.next().isBefore(request.next()) ? reminding.next() : request.next())));
    }
}
