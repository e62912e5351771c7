package io.thermae.engagement.reminder;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.VisitAhead;
import io.thermae.booking.api.VisitsAhead;
import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.reminder.LookPolicy.Message;
import io.thermae.engagement.reminder.LookPolicy.Outcome;
import io.thermae.engagement.reminder.PlannedReminders.Due;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at visits of one business that are due, and reminds their clients, or asks them whether they come: message and mark are one transaction, in which
 * nobody else looks at these visits, changes or erases them.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RemindVisits {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration WHILE_SUSPENDED = Duration.ofMinutes(15);

    @Inject
    PlannedReminders planned;

    @Inject
    VisitsAhead visits;

    @Inject
    StoredPreferences preferences;

    @Inject
    RemindClient client;

    @Inject
    OwnBusiness business;

    @Inject
    Erasures erasures;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Those that it is time to look at, the longest due first. */
    public List<UUID> due(int atMost) {
        return planned.due(atMost);
    }

    /**
     * Looks at those that are still due, and says at how many: none if others are at them.
     *
     * @param bookingIds of the business
     */
    public int look(List<UUID> bookingIds) {
        TextsLeft texts = client.textsLeft();
        List<Due> claimed = planned.claim(bookingIds);
        if (claimed.isEmpty()) {
            return 0;
        }
        // an erasure is waited for before its visits are kept as they are: it waits for them
        erasures.mayTellOf(claimed.get(0).bookingId());
        VisitsAhead.Look found =
                visits.look(claimed.stream().map(Due::bookingId).toList());
        Map<UUID, VisitAhead> ahead = found.ahead().stream()
                .collect(Collectors.toMap(visit -> visit.booking().bookingId(), Function.identity()));
        boolean open =
                business.known().filter(known -> known.status().isPublic()).isPresent();
        Map<UUID, Quiet> quiet = preferences.quiet(ahead.values().stream()
                .map(visit -> visit.booking().client().customerId())
                .distinct()
                .toList());
        Instant now = clock.instant();
        List<Due> free = claimed.stream()
                .filter(due -> !found.busy().contains(due.bookingId()))
                .toList();
        return sql.together(() -> {
            free.forEach(due -> look(due, Optional.ofNullable(ahead.get(due.bookingId())), quiet, open, now, texts));
            return free.size();
        });
    }

    private void look(
            Due due, Optional<VisitAhead> found, Map<UUID, Quiet> quiet, boolean open, Instant now, TextsLeft texts) {
        Optional<Outcome> outcome = found.flatMap(visit -> LookPolicy.look(
                due.known(),
                visit.booking().start(),
                visit.agreedAt(),
                visit.reminderTimes(),
                visit.requestTimes(),
                quiet(visit, quiet.get(visit.booking().client().customerId())),
                now));
        if (outcome.isEmpty()) {
            planned.forget(due.bookingId());
        } else if (open) {
            tell(found.orElseThrow().booking(), outcome.get(), texts);
        } else {
            // the links lead nowhere while a business is suspended; it is made up for once it is not any more
            planned.putOff(due.bookingId(), now.plus(WHILE_SUSPENDED));
        }
    }

    /** The client's own, else those of the branch; on the clock of the branch, unless he says another one. */
    private static QuietTimes quiet(VisitAhead visit, @Nullable Quiet own) {
        ZoneId ofBranch = ZoneId.of(visit.booking().timeZone());
        return own == null
                ? new QuietTimes(visit.quietHours(), ofBranch)
                : new QuietTimes(own.hours(), Objects.requireNonNullElse(own.zone(), ofBranch));
    }

    private void tell(BookingSnapshot booking, Outcome outcome, TextsLeft texts) {
        if (outcome.message() != Message.NONE && erasures.mayTellOf(booking.bookingId())) {
            if (outcome.message() == Message.REQUEST) {
                client.ask(booking, texts);
            } else {
                client.remind(booking, texts);
            }
        }
        planned.put(booking.bookingId(), booking.client().customerId(), outcome.known(), outcome.next());
    }

    /** Leaves one for a few minutes that stands in the way of others. */
    public void putOff(UUID bookingId) {
        planned.putOff(bookingId, clock.instant().plus(AFTER_FAILURE));
    }
}
