package io.thermae.engagement.notice;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.finance.api.CardRefusal;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notifications of people of the caller's tenant. */
@ApplicationScoped
public class StoredNotifications {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * What somebody is to be told.
     *
     * @param subjectId the booking, the time off, the webhook or the payment; of a test the person
     * @param branchId where it is; null if it is about none
     * @param refusal why a card was refused; null if it does not tell of that
     */
    public record Matter(
            NotificationKind kind,
            UUID subjectId,
            @Nullable UUID branchId,
            @Nullable String number,
            @Nullable Instant start,
            @Nullable CardRefusal refusal) {

        /** One that tells of no card. */
        public Matter(
                NotificationKind kind,
                UUID subjectId,
                @Nullable UUID branchId,
                @Nullable String number,
                @Nullable Instant start) {
            this(kind, subjectId, branchId, number, start, null);
        }
    }

    /**
     * What somebody was told.
     *
     * @param position its number among those of the person
     * @param number of the booking; null for what is about none
     * @param title of a test; null for all that have happened: their titles are written when they are read
     * @param start of the visit or the time off as it was then; null for the others
     * @param refusal why a card was refused, of an invoice of the platform that is overdue; null for the others, and if none was
     * @param readAt null until he has read it
     */
    record Kept(
            long position,
            UUID id,
            NotificationKind kind,
            @Nullable String title,
            UUID subjectId,
            @Nullable String number,
            @Nullable Instant start,
            @Nullable CardRefusal refusal,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /**
     * Writes one for a person, once for an event. It holds the person's last number until the end of the transaction, so numbers
     * count up in the order of commits; who writes for several people does it in the order of their ids.
     */
    void insert(UUID id, Notice notice) {
        Matter matter = notice.matter();
        sql.update(
                """
                with next as (
                    insert into engagement.notification_position as p (user_id, last) values (?, 1)
                    on conflict (tenant_id, user_id) do update set last = p.last + 1
                    returning last)
                insert into engagement.notification
                    (position, id, user_id, event_id, kind, subject_id, number, starts_at, title, refusal, created_at)
                select last, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::uuid, ?::text, ?::timestamptz, ?::text, ?::text,
                    ?::timestamptz
                from next
                on conflict (tenant_id, event_id, user_id) do nothing
                """,
                notice.userId(),
                id,
                notice.userId(),
                notice.eventId(),
                matter.kind().name(),
                matter.subjectId(),
                matter.number(),
                matter.start(),
                notice.title(),
                refusal(matter),
                clock.instant());
    }

    List<Kept> list(UUID userId, boolean unreadOnly, Portion portion) {
        return sql.query(
                """
                select * from engagement.notification
                where user_id = ? and (?::uuid is null or id < ?) and (not ? or read_at is null)
                order by id desc limit ?
                """,
                StoredNotifications::kept,
                userId,
                portion.after(),
                portion.after(),
                unreadOnly,
                portion.limit());
    }

    Optional<Kept> find(UUID userId, UUID id) {
        return sql.first(
                "select * from engagement.notification where user_id = ? and id = ?",
                StoredNotifications::kept,
                userId,
                id);
    }

    /** The number of the last that a person was ever told; 0 if he was told nothing. */
    public long last(UUID userId) {
        return sql.first(
                        "select last from engagement.notification_position where user_id = ?",
                        row -> row.getLong(1),
                        userId)
                .orElse(0L);
    }

    /** Those of a person with higher numbers, as far as they are still kept, in the order of these. */
    List<Kept> after(UUID userId, long position, int atMost) {
        return sql.query(
                "select * from engagement.notification where user_id = ? and position > ? order by position limit ?",
                StoredNotifications::kept,
                userId,
                position,
                atMost);
    }

    /** How many a person has not read. */
    public long unread(UUID userId) {
        return sql.query(
                        "select count(*) from engagement.notification where user_id = ? and read_at is null",
                        row -> row.getLong(1),
                        userId)
                .get(0);
    }

    /** @param id null for all */
    int read(UUID userId, @Nullable UUID id) {
        return sql.update(
                """
                update engagement.notification set read_at = ?
                where user_id = ? and read_at is null and (?::uuid is null or id = ?)
                """,
                clock.instant(),
                userId,
                id,
                id);
    }

    private static @Nullable String refusal(Matter matter) {
        CardRefusal refusal = matter.refusal();
        return refusal == null ? null : refusal.name();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return new Kept(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("subject_id", UUID.class),
                row.getString("number"),
                Timestamps.orNull(row, "starts_at"),
                refusal == null ? null : CardRefusal.valueOf(refusal),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "read_at"));
    }
}
