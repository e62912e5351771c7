package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.api.PushQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Push;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.preference.WaitingPushes;
import io.thermae.kernel.DelayKey;
import io.thermae.kernel.DelayedDelivery;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Holds pushes while their reader is not to be disturbed. A push stays queued; what is put off is that it is its turn, and it is looked
 * anew then.
 */
@ApplicationScoped
public class HoldPushes implements WaitingPushes {

    private static final String PURPOSE = "engagement.push";

    private static final Set<String> AT_ONCE =
            Set.of(KindPolicy.TITLE_TEST, KindPolicy.ofNotice(NotificationKind.IMPERSONATION_STARTED));

    @Inject
    StoredPreferences preferences;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    DelayedDelivery delayed;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Until when a push is to be held; empty if it may be brought now, as what somebody tries himself may always, and that somebody
     * else works in one's name.
     */
    Optional<Instant> until(Push push) {
        if (AT_ONCE.contains(push.kind())) {
            return Optional.empty();
        }
        Quiet quiet = preferences.quiet(List.of(push.addresseeId())).get(push.addresseeId());
        return HoldPolicy.heldUntil(quiet, ownBusiness.zone(), clock.instant());
    }

    /** Has it be the turn of a push at an instant, with the running transaction. */
    void hold(UUID messageId, UUID subjectId, Push push, Instant until) {
        delayed.schedule(new DelayKey(PURPOSE, messageId), until, queued(messageId, subjectId, push.kind()));
    }

    /**
     * Takes the turn from those pushes to the same browser that are held and older, and about the same: the last one says how it is, and
     * nobody is to be told three times in the morning. That a client comes says nothing of when.
     *
     * @return those that wait for nothing any more
     */
    Set<UUID> replacedBy(UUID messageId) {
        List<UUID> older = sql.query(
                """
                select older.id from engagement.message m join engagement.message older
                    on older.subject_id = m.subject_id and older.subscription_id = m.subscription_id
                where m.id = ? and m.kind <> 'booking-confirmed-notice'
                  and older.status = 'QUEUED' and older.created_at < m.created_at
                order by older.id
                """,
                row -> row.getObject(1, UUID.class),
                messageId);
        return cancelled(older);
    }

    @Override
    public void lookAtThoseOf(UUID userId) {
        List<PushQueued> waiting = sql.query(
                """
                select id, subject_id, kind from engagement.message
                where addressee_id = ? and channel = 'PUSH' and status = 'QUEUED' order by id
                """,
                row -> queued(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("kind")),
                userId);
        Set<UUID> held = cancelled(waiting.stream().map(PushQueued::messageId).toList());
        sql.together(() -> {
            waiting.stream().filter(push -> held.contains(push.messageId())).forEach(outbox::publish);
            return held;
        });
    }

    private Set<UUID> cancelled(Collection<UUID> messages) {
        return messages.isEmpty() ? Set.of() : delayed.cancel(PURPOSE, messages);
    }

    private static PushQueued queued(UUID messageId, UUID subjectId, String kind) {
        return new PushQueued(messageId, subjectId, KindPolicy.urgency(kind));
    }
}
