package io.thermae.engagement.push;

import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Push;
import io.thermae.engagement.push.ReadyPush.Payload;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transaction before a push is brought; none is open while the push service thinks. */
@Stateless
@PermitAll
@TriedAgain
@TenantTransaction
public class PreparePush {

    @Inject
    Handover handover;

    @Inject
    StoredSubscriptions subscriptions;

    @Inject
    HoldPushes held;

    @Inject
    LiveSessions sessions;

    @Inject
    PushSettings settings;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What a push tells of.
     *
     * @param readAt null until its person has read it where he is signed in
     */
    private record Told(Payload payload, @Nullable Instant readAt) {}

    /**
     * Claims a push, as {@link Handover#claim}. Empty if there is nothing to send now: it has been sent, its person is not to be disturbed,
     * or it is given up here, since it is too late for it, it was read meanwhile, a later one about the same was brought, or its person has
     * signed out in that browser; then that is forgotten.
     */
    public Optional<ReadyPush> claim(UUID messageId) {
        return handover.claimPush(messageId).flatMap(push -> ready(messageId, push));
    }

    private Optional<ReadyPush> ready(UUID messageId, Push push) {
        Optional<Browser> browser = subscriptions.open(push.addresseeId(), push.subscriptionId());
        if (browser.isEmpty()) {
            return givenUp(messageId, "There is no such subscription any more");
        }
        Optional<LiveSession> session =
                sessions.find(caller.tenant(), browser.get().sessionId(), push.addresseeId());
        if (session.isEmpty()) {
            subscriptions.delete(push.subscriptionId());
            return givenUp(messageId, "The person has signed out");
        }
        if (session.get().mustSetUpTotp()) {
            return givenUp(messageId, "The person has to set up a second factor first");
        }
        Instant now = clock.instant();
        Duration life = settings.life().minus(Duration.between(push.createdAt(), now));
        if (life.isNegative() || life.isZero()) {
            return givenUp(messageId, "It could not be brought in time");
        }
        if (isOutdated(messageId)) {
            return givenUp(messageId, "A later one about the same was brought already");
        }
        Told told = told(messageId, push);
        if (told.readAt() != null) {
            return givenUp(messageId, "It was read already");
        }
        if (HoldPolicy.hasBegun(push.kind(), told.payload().start(), push.createdAt(), now)) {
            return givenUp(messageId, "The visit has begun meanwhile");
        }
        Optional<Instant> until = held.until(push);
        if (until.isPresent()) {
            return hold(messageId, told.payload().subjectId(), push, until.get());
        }
        return Optional.of(new ReadyPush(browser.get(), told.payload(), life));
    }

    /** It stays queued, and nobody has it until then. */
    private Optional<ReadyPush> hold(UUID messageId, UUID subjectId, Push push, Instant until) {
        held.replacedBy(messageId).stream()
                .sorted()
                .forEach(older -> handover.failed(older, "A later one about the same waits in its place"));
        held.hold(messageId, subjectId, push, until);
        handover.release(messageId);
        return Optional.empty();
    }

    /**
     * Whether that browser was told already what has happened to the same thing since: what comes last stands there, and the service
     * keeps the last one alone ({@link Envelope}).
     */
    private boolean isOutdated(UUID messageId) {
        return sql.first(
                        """
                        select 1 from engagement.message m join engagement.message later
                            on later.subject_id = m.subject_id and later.subscription_id = m.subscription_id
                        where m.id = ? and later.status = 'SENT' and later.created_at > m.created_at
                          and later.kind <> 'booking-confirmed-notice'
                        limit 1
                        """,
                        row -> row.getInt(1),
                        messageId)
                .isPresent();
    }

    private Optional<ReadyPush> givenUp(UUID messageId, String why) {
        handover.failed(messageId, why);
        return Optional.empty();
    }

    /** There is no notification if its person wants none where he is signed in. */
    private Told told(UUID messageId, Push push) {
        return sql.query(
                        """
                        select n.id, m.subject_id, coalesce(n.starts_at, m.starts_at) as starts_at,
                            coalesce(n.created_at, m.created_at) as created_at, n.read_at
                        from engagement.message m
                        left join engagement.notification n on n.event_id = m.event_id and n.user_id = m.addressee_id
                        where m.id = ?
                        """,
                        row -> told(row, push),
                        messageId)
                .get(0);
    }

    private static Told told(ResultSet row, Push push) throws SQLException {
        return new Told(
                new Payload(
                        row.getObject("id", UUID.class),
                        KindPolicy.noticeOf(push.kind()),
                        push.title(),
                        row.getObject("subject_id", UUID.class),
                        Timestamps.orNull(row, "starts_at"),
                        Timestamps.of(row, "created_at")),
                Timestamps.orNull(row, "read_at"));
    }
}
