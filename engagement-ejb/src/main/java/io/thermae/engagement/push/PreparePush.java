package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.Handover;
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
     * Claims a push, as {@link Handover#claim}. Empty if there is nothing to send any more: it has been sent, or it is given up here,
     * since it is too late for it, a later one about the same was brought, or its person has signed out in that browser; then that is forgotten.
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
        Duration life = settings.life().minus(Duration.between(push.createdAt(), clock.instant()));
        if (life.isNegative() || life.isZero()) {
            return givenUp(messageId, "It could not be brought in time");
        }
        if (isOutdated(messageId)) {
            return givenUp(messageId, "A later one about the same was brought already");
        }
        Optional<Payload> payload = payload(push);
        return payload.isPresent()
                ? Optional.of(new ReadyPush(browser.get(), payload.get(), life))
                : givenUp(messageId, "There is no such notification any more");
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
                        where m.id = ? and later.status = 'SENT' and later.created_at > m.created_at limit 1
                        """,
                        row -> row.getInt(1),
                        messageId)
                .isPresent();
    }

    private Optional<ReadyPush> givenUp(UUID messageId, String why) {
        handover.failed(messageId, why);
        return Optional.empty();
    }

    private Optional<Payload> payload(Push push) {
        return sql.first(
                """
                select id, kind, subject_id, starts_at, created_at from engagement.notification
                where event_id = ? and user_id = ?
                """,
                row -> payload(row, push.title()),
                push.eventId(),
                push.addresseeId());
    }

    private static Payload payload(ResultSet row, String title) throws SQLException {
        Instant createdAt = Timestamps.of(row, "created_at");
        return new Payload(
                row.getObject("id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                title,
                row.getObject("subject_id", UUID.class),
                Timestamps.orNull(row, "starts_at"),
                createdAt);
    }
}
