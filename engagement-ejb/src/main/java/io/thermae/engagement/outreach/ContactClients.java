package io.thermae.engagement.outreach;

import io.thermae.booking.api.Birthdays;
import io.thermae.booking.api.ContactableClient;
import io.thermae.booking.api.FormerVisits;
import io.thermae.booking.api.FormerVisits.Visit;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.outreach.ChooseWays.Chosen;
import io.thermae.engagement.outreach.OutreachPolicy.Window;
import io.thermae.engagement.outreach.StoredOutreach.Due;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes to clients of one business who are due on one occasion: to some of them at a time, in one transaction, in which no other node
 * looks, and nobody is erased. Messages and notes are there together, or neither.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ContactClients {

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    @Inject
    StoredOutreach stored;

    @Inject
    FormerVisits visits;

    @Inject
    Birthdays birthdays;

    @Inject
    StoredPreferences preferences;

    @Inject
    ChooseWays chooseWays;

    @Inject
    WriteToClient letters;

    @Inject
    OwnBusiness business;

    @Inject
    Settings settings;

    @Inject
    Erasures erasures;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** At which occasions it is time to look, the longest due first. */
    public List<Occasion> due() {
        return stored.due();
    }

    /**
     * Looks at the next ones who are due on an occasion.
     *
     * @param reached how far the look has come before
     * @return how far it has come now; empty if that was all, or others are at it
     */
    public Optional<Reached> look(Occasion occasion, Reached reached) {
        // an erasure is waited for before anybody is read: it waits for us
        erasures.mayTellOf(caller.tenant().value());
        Optional<Decision> claimed = stored.claim(occasion);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean open =
                business.known().filter(known -> known.status().isPublic()).isPresent();
        // the links lead nowhere while a business is suspended
        return open ? contact(claimed.get(), reached, now) : done(occasion, now.plus(AGAIN));
    }

    /** Leaves an occasion for a few minutes at which something is wrong, so that others do not wait for it. */
    public void putOff(Occasion occasion) {
        stored.lookNext(occasion, clock.instant().plus(AGAIN));
    }

    private Optional<Reached> done(Occasion occasion, Instant next) {
        stored.lookNext(occasion, next);
        return Optional.empty();
    }

    private Optional<Reached> contact(Decision decision, Reached reached, Instant now) {
        if (!decision.occasion().isVisit()) {
            return greet(decision, reached, now);
        }
        List<Visit> page = OutreachPolicy.ended(Objects.requireNonNull(decision.afterHours()), decision.since(), now)
                .map(window -> page(decision, window, reached.visit()))
                .orElse(List.of());
        write(decision, page, now);
        return page.size() < AT_ONCE
                ? done(decision.occasion(), now.plus(AGAIN))
                : Optional.of(Reached.visit(page.get(page.size() - 1)));
    }

    private List<Visit> page(Decision decision, Window window, @Nullable Visit last) {
        boolean withoutReturn = decision.occasion() == Occasion.MISSED;
        return visits.ended(window.after(), window.until(), withoutReturn, last, AT_ONCE);
    }

    private void write(Decision decision, List<Visit> page, Instant now) {
        if (page.isEmpty()) {
            return;
        }
        Map<UUID, Quiet> own =
                quiet(page.stream().map(visit -> visit.client().customerId()).toList());
        // who is not to be disturbed now is found again, the next time
        List<Visit> awake = page.stream()
                .filter(visit -> !quiet(own.get(visit.client().customerId()), visit.quietHours(), visit.zone())
                        .covers(now))
                .toList();
        Chosen ways = chooseWays.choose(
                awake.stream().map(Visit::client).toList(), decision.occasion().marketing(), decision.texts());
        List<Visit> due = awake.stream()
                .flatMap(visit -> ways.of(visit.client()).map(visit::with).stream())
                .toList();
        Set<UUID> written = stored.write(
                decision.occasion(),
                due.stream()
                        .map(visit -> due(visit.client(), visit.bookingId()))
                        .toList(),
                0,
                ways.textsLeft());
        // the first one of a client counts, as it was noted
        due.stream()
                .filter(visit -> written.contains(visit.client().customerId()))
                .collect(Collectors.toMap(
                        visit -> visit.client().customerId(), Function.identity(), (first, other) -> first))
                .values()
                .forEach(visit -> write(decision, visit));
    }

    private void write(Decision decision, Visit visit) {
        if (decision.occasion() == Occasion.REVIEW) {
            letters.askForReview(visit, Objects.requireNonNull(decision.url()));
        } else {
            letters.write(decision.occasion(), visit);
        }
    }

    private Optional<Reached> greet(Decision decision, Reached reached, Instant now) {
        ZoneId zone = business.zone();
        Instant next = OutreachPolicy.nextBirthdays(Objects.requireNonNull(decision.at()), zone, now);
        Optional<LocalDate> date =
                OutreachPolicy.birthday(Objects.requireNonNull(decision.at()), zone, decision.since(), now);
        if (date.isEmpty()) {
            return done(decision.occasion(), next);
        }
        Reached before = reached.on(date.get());
        List<ContactableClient> page = birthdays.on(date.get(), before.client(), AT_ONCE);
        // who is not to be disturbed now is greeted later, as long as it is his day
        boolean all = greet(decision, date.get(), page, now) && before.all();
        if (page.size() == AT_ONCE) {
            return Optional.of(
                    Reached.client(date.get(), page.get(page.size() - 1).customerId(), all));
        }
        return done(decision.occasion(), all || next.isBefore(now.plus(AGAIN)) ? next : now.plus(AGAIN));
    }

    /** Says whether none of them was left for later. */
    private boolean greet(Decision decision, LocalDate date, List<ContactableClient> page, Instant now) {
        ZoneId zone = business.zone();
        QuietHours usual = quietHours();
        Map<UUID, Quiet> own =
                quiet(page.stream().map(ContactableClient::customerId).toList());
        List<ContactableClient> awake = page.stream()
                .filter(client ->
                        !quiet(own.get(client.customerId()), usual, zone).covers(now))
                .toList();
        Chosen ways = chooseWays.choose(awake, decision.occasion().marketing(), decision.texts());
        List<ContactableClient> due =
                awake.stream().flatMap(client -> ways.of(client).stream()).toList();
        Set<UUID> written = stored.write(
                Occasion.BIRTHDAY,
                due.stream().map(client -> due(client, client.customerId())).toList(),
                date.getYear(),
                ways.textsLeft());
        due.stream().filter(client -> written.contains(client.customerId())).forEach(letters::greet);
        return awake.size() == page.size();
    }

    /** He has one way by now. */
    private static Due due(ContactableClient client, UUID occasionId) {
        return new Due(
                client.customerId(),
                occasionId,
                client.email() == null ? NotificationChannel.SMS : NotificationChannel.EMAIL);
    }

    private Map<UUID, Quiet> quiet(List<UUID> people) {
        return people.isEmpty() ? Map.of() : preferences.quiet(people);
    }

    /** The client's own, else the usual ones; on the clock of the branch or the business, unless he says another one. */
    private static QuietTimes quiet(@Nullable Quiet own, QuietHours usual, ZoneId zone) {
        return own == null
                ? new QuietTimes(usual, zone)
                : new QuietTimes(own.hours(), Objects.requireNonNullElse(own.zone(), zone));
    }

    private QuietHours quietHours() {
        return settings.ofBusiness().settings().stream()
                .filter(setting -> setting.key().equals(Setting.QUIET_HOURS.key()))
                .map(setting -> QuietHours.parse((String) setting.value()))
                .findFirst()
                .orElse(QuietHours.NONE);
    }
}
