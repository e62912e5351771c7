package io.thermae.booking.zone;

import io.thermae.booking.availability.Spans;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.Reserved;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps masters, resources and branches from being booked, and is agreed in the time of its place as visits are. */
@ApplicationScoped
public class Closures {

    @Inject
    Sql sql;

    @Inject
    Allocations allocations;

    @Inject
    Reserved reserved;

    /** Of what kind one is. */
    enum Kind {
        BLOCK("booking.block", "null::uuid", "k.kind <> 'NOTE'", "version = k.version + 1,"),
        TIME_OFF("booking.time_off", "k.master_id", "k.status = 'APPROVED'", ""),
        MAINTENANCE("booking.maintenance", "null::uuid", "true", "");

        private final String table;
        private final String master;
        private final String reserves;
        private final String more;

        Kind(String table, String master, String reserves, String more) {
            this.table = table;
            this.master = master;
            this.reserves = reserves;
            this.more = more;
        }

        private String select() {
            return """
                    select k.id, k.starts_at, k.ends_at, k.local_start, k.local_end, k.time_zone,
                           %s as master_id, %s as reserves
                    from %s k where k.ends_at > ?
                    """
                    .formatted(master, reserves, table);
        }
    }

    /**
     * One that has another span by the rules of today.
     *
     * @param master who is away; null unless it is time off
     * @param reserves whether it keeps anybody from booking: what is only asked for, or noted, does not
     * @param span the new one
     */
    record Shifted(Kind kind, UUID id, @Nullable UUID master, boolean reserves, TimeRange span) {}

    /** All that end after a moment and have another span by the rules of today. */
    List<Shifted> shifted(Instant now) {
        return List.of(Kind.values()).stream()
                .flatMap(kind -> sql.query(kind.select(), row -> read(kind, row, now), now).stream())
                .filter(Read::isShifted)
                .map(Read::shifted)
                .toList();
    }

    private record Read(Shifted shifted, TimeRange before) {
        boolean isShifted() {
            return !shifted.span().equals(before);
        }
    }

    private static Read read(Kind kind, ResultSet row, Instant now) throws SQLException {
        TimeRange before = new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at"));
        AgreedSpan agreed = new AgreedSpan(
                row.getObject("local_start", LocalDateTime.class),
                row.getObject("local_end", LocalDateTime.class),
                ZoneId.of(row.getString("time_zone")));
        return new Read(
                new Shifted(
                        kind,
                        row.getObject("id", UUID.class),
                        row.getObject("master_id", UUID.class),
                        row.getBoolean("reserves"),
                        WallTimePolicy.span(agreed, before, now)),
                before);
    }

    /** Lets nobody else change those of a kind before the transaction ends. */
    void lock(List<Shifted> shifted, Kind kind) {
        sql.query(
                "select k.id from %s k where k.id = any (?) order by k.id for update".formatted(kind.table),
                row -> row.getObject("id", UUID.class),
                (Object) ids(shifted, kind));
    }

    /** Writes down their new spans; to be called within {@link Allocations#atOnce}. */
    void write(List<Shifted> shifted) {
        shifted.forEach(each -> sql.later(
                "update %s k set %s starts_at = ?, ends_at = ? where k.id = ?"
                        .formatted(each.kind().table, each.kind().more),
                each.span().start(),
                each.span().end(),
                each.id()));
    }

    /** Frees what time off has reserved; to be called within {@link Allocations#atOnce}. */
    void release(List<Shifted> shifted) {
        sql.later("delete from booking.allocation where time_off_id = any (?)", (Object) ids(shifted, Kind.TIME_OFF));
    }

    /** Lets time off reserve what visits leave of it, as when it was given. */
    void reserve(List<Shifted> shifted) {
        for (Shifted each : shifted) {
            UUID master = each.master();
            if (master != null && each.reserves()) {
                Spans.of(List.of(each.span()))
                        .without(Spans.of(reserved.takenWithin(master, each.span())))
                        .ranges()
                        .forEach(free -> allocations.reserveForTimeOff(each.id(), master, free));
            }
        }
    }

    static UUID[] ids(List<Shifted> shifted, Kind kind) {
        return shifted.stream()
                .filter(each -> each.kind() == kind)
                .map(Shifted::id)
                .toArray(UUID[]::new);
    }
}
