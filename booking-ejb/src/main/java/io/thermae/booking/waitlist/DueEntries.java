package io.thermae.booking.waitlist;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** For whom it is to be looked whether there is a place: those who may gain by time that was freed, and now and then all. */
@ApplicationScoped
public class DueEntries {

    /** What nothing was noted of (new hours, another master) is found so late. */
    static final Duration ONCE_IN = Duration.ofMinutes(10);

    /** So soon it is tried again where something has failed. */
    private static final Duration AGAIN_IN = Duration.ofSeconds(20);

    /** How long notes are kept that were taken. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * One at a time works off a business's list, until his transaction ends: nobody overtakes, and nobody waits for him, so that a node
     * that is slow, or dead and not known to be so, has this one business and no other.
     *
     * @return whether nobody else is at it
     */
    boolean claim() {
        return sql.query(
                        "select pg_try_advisory_xact_lock(hashtextextended('waitlist ' || platform.current_tenant()::text, 0))",
                        row -> row.getBoolean(1))
                .get(0);
    }

    /** Writes down which offers were taken or are over, and who waits for what is past. */
    void settle() {
        Instant now = clock.instant();
        sql.update(
                """
                update booking.waitlist_entry e
                set status = case when b.held_until is null then 'BOOKED' else 'WAITING' end,
                    booking_id = case when b.held_until is null then b.id end
                from booking.booking b
                where b.id = e.booking_id and e.status = 'OFFERED'
                  and (b.held_until is null or b.status <> 'PENDING' or b.held_until <= ?)
                """,
                now);
        sql.update(
                "update booking.waitlist_entry set status = 'EXPIRED' where status = 'WAITING' and expires_at <= ?",
                now);
    }

    /** Takes the notes of freed time: whoever could come then is due. */
    void takeNotes() {
        Instant now = clock.instant();
        sql.update(
                """
                with freed as (
                    update booking.freed_time set taken_at = ? where taken_at is null returning starts_at, ends_at)
                update booking.waitlist_look l set due = true
                from freed f join booking.waitlist_entry e on e.status = 'WAITING'
                  and e.first_date <= (f.ends_at at time zone 'UTC')::date + 1
                  and e.last_date >= (f.starts_at at time zone 'UTC')::date - 1
                where l.entry_id = e.id and not l.due
                """,
                now);
        sql.update("delete from booking.freed_time where taken_at < ?", now.minus(KEPT));
        sql.update(
                """
                update booking.waitlist_look l set due = true, looked_at = ?
                from booking.waitlist_entry e
                where e.id = l.entry_id and e.status = 'WAITING'
                  and exists (select 1 from booking.waitlist_look o join booking.waitlist_entry w on w.id = o.entry_id
                              where w.status = 'WAITING' and o.looked_at < ?)
                """,
                now,
                now.minus(ONCE_IN));
    }

    /** Whether there is a note that has not been taken: then somebody may be due who comes before. */
    boolean hasNotes() {
        return sql.query(
                        """
                        select exists (select 1 from booking.freed_time where taken_at is null)
                            or exists (select 1 from booking.booking where status = 'PENDING' and held_until <= ?)
                        """,
                        row -> row.getBoolean(1),
                        clock.instant())
                .get(0);
    }

    /** Who has waited longest of those who are due. */
    Optional<UUID> first() {
        return sql.first(
                """
                select e.id from booking.waitlist_entry e join booking.waitlist_look l on l.entry_id = e.id
                where e.status = 'WAITING' and l.due order by e.id limit 1
                """,
                row -> row.getObject(1, UUID.class));
    }

    /** It was looked for him. */
    void looked(UUID id) {
        sql.update(
                "update booking.waitlist_look set due = false, looked_at = ? where entry_id = ?", clock.instant(), id);
    }

    /** It could not be looked for him now: others come first, and soon it is looked for all again. */
    void failed(UUID id) {
        sql.update(
                "update booking.waitlist_look set due = false, looked_at = ? where entry_id = ?",
                clock.instant().minus(ONCE_IN).plus(AGAIN_IN),
                id);
    }
}
