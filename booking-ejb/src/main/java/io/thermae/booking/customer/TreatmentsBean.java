package io.thermae.booking.customer;

import io.thermae.booking.api.Treatments;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was done to customers. */
@Stateless
@PermitAll
@TenantTransaction
public class TreatmentsBean implements Treatments {

    private static final String SELECT =
            """
            select t.*, t.position + 1 as item, i.service_name, w.id as corrected_by
            from booking.treatment t
            left join booking.booking_item i on i.booking_id = t.booking_id and i.position = t.position
            left join booking.treatment w on w.corrects = t.id
            """;

    @Inject
    Sql sql;

    @Inject
    CustomerScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    NoteReading noteReading;

    @Inject
    Clock clock;

    /** A service of a visit, by which an entry says less. */
    private record Served(int position, UUID masterId, Instant start) {}

    @Override
    public List<Entry> list(UUID customerId, Portion portion) {
        scope.require(customerId);
        List<Entry> found = sql.query(
                SELECT + " where t.customer_id = ? and (?::uuid is null or t.id < ?) order by t.id desc limit ?",
                TreatmentsBean::entry,
                customerId,
                portion.after(),
                portion.after(),
                portion.limit());
        if (!found.isEmpty()) {
            noteReading.note(
                    "booking.customer",
                    customerId,
                    Map.of("treatments", found.stream().map(Entry::id).toList()));
        }
        return found;
    }

    @Override
    public Entry add(UUID customerId, Details details) {
        scope.hold(customerId);
        Served served = details.bookingId() == null ? null : served(customerId, details.bookingId(), details.item());
        if (served == null && details.item() != null) {
            throw new InvalidInput("bookingId", "required");
        }
        requireKnown(details.masterId());
        requireWrong(customerId, details.corrects());
        UUID id = Ids.next();
        int added = sql.update(
                """
                insert into booking.treatment (id, customer_id, booking_id, position, master_id, performed_at, description,
                    products, photos, corrects, noted_by, noted_at)
                values (?, ?, ?, ?::smallint, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, corrects) do nothing
                """,
                id,
                customerId,
                details.bookingId(),
                served == null ? null : served.position(),
                master(details.masterId(), served),
                performedAt(details.performedAt(), served),
                details.description(),
                details.products().toArray(String[]::new),
                details.photos().toArray(String[]::new),
                details.corrects(),
                caller.userId(),
                clock.instant());
        if (added == 0) {
            throw new InvalidInput("corrects", "taken");
        }
        return sql.query(SELECT + " where t.id = ?", TreatmentsBean::entry, id).get(0);
    }

    private @Nullable UUID master(@Nullable UUID said, @Nullable Served served) {
        if (said != null) {
            return said;
        }
        if (served != null) {
            return served.masterId();
        }
        return sql.first(
                        "select id from booking.master where user_id = ?",
                        row -> row.getObject(1, UUID.class),
                        caller.userId())
                .orElse(null);
    }

    private Instant performedAt(@Nullable Instant said, @Nullable Served served) {
        if (said != null) {
            return said;
        }
        return served != null ? served.start() : clock.instant();
    }

    private Served served(UUID customerId, UUID bookingId, @Nullable Integer item) {
        List<Served> visit = sql.query(
                """
                select i.position, i.master_id, i.starts_at from booking.booking_item i
                join booking.booking b on b.id = i.booking_id
                where b.id = ? and b.customer_id = ? order by i.position
                """,
                row -> new Served(
                        row.getInt("position"),
                        row.getObject("master_id", UUID.class),
                        Timestamps.of(row, "starts_at")),
                bookingId,
                customerId);
        if (visit.isEmpty()) {
            throw new InvalidInput("bookingId", "unknown_booking");
        }
        int place = Objects.requireNonNullElse(item, 1);
        if (place > visit.size()) {
            throw new InvalidInput("item", "out_of_range");
        }
        return visit.get(place - 1);
    }

    private void requireKnown(@Nullable UUID masterId) {
        if (masterId != null
                && sql.query("select 1 from booking.master where id = ?", row -> true, masterId)
                        .isEmpty()) {
            throw new InvalidInput("masterId", "unknown_master");
        }
    }

    private void requireWrong(UUID customerId, @Nullable UUID corrects) {
        if (corrects != null
                && sql.query(
                                "select 1 from booking.treatment where id = ? and customer_id = ?",
                                row -> true,
                                corrects,
                                customerId)
                        .isEmpty()) {
            throw new InvalidInput("corrects", "unknown_treatment");
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID booking = row.getObject("booking_id", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                booking,
                booking == null ? null : row.getInt("item"),
                row.getString("service_name"),
                row.getObject("master_id", UUID.class),
                Timestamps.of(row, "performed_at"),
                row.getString("description"),
                Cards.texts(row, "products"),
                Cards.texts(row, "photos"),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getObject("noted_by", UUID.class),
                Timestamps.of(row, "noted_at"));
    }
}
