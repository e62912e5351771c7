package io.thermae.booking.hold;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The open tenant's holds as they end. What they held is free for whoever comes. */
@ApplicationScoped
public class Holds {

    private static final int AT_MOST = 200;

    private static final String END =
            """
            with freed as (
                update booking.allocation a set active = false where a.booking_id = any (?) and a.active)
            update booking.booking b set status = 'EXPIRED', version = version + 1 where b.id = any (?)
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Ends those that are over. What somebody is about to change is left for the next time. */
    public void expire() {
        end(sql.query(
                """
                select id from booking.booking where status = 'PENDING' and held_until <= ?
                order by held_until limit ? for update skip locked
                """,
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                AT_MOST));
    }

    /** Ends one before its time, of which nobody is told; one that is a hold no more is left alone. */
    public void letGo(UUID bookingId) {
        end(sql.query(
                """
                select id from booking.booking where id = ? and status = 'PENDING' and held_until is not null for update
                """,
                row -> row.getObject(1, UUID.class),
                bookingId));
    }

    /** They are locked, in a statement before: what was reserved by whoever has moved one meanwhile is let go, too. */
    private void end(List<UUID> over) {
        if (!over.isEmpty()) {
            UUID[] ids = over.toArray(UUID[]::new);
            sql.update(END, ids, ids);
        }
    }
}
