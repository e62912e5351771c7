package io.thermae.engagement.history;

import io.thermae.engagement.api.MessageChannel;
import io.thermae.engagement.api.MessageHistory.Filter;
import io.thermae.engagement.api.MessageStatus;
import io.thermae.engagement.api.MessageView;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.ShownText;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the caller's tenant, as far as the caller sees them. */
@ApplicationScoped
public class StoredHistory {

    /** Queues try for a day: what waits for longer was laid aside, and is sent only if somebody puts it back. */
    private static final Duration TRIED = Duration.ofHours(26);

    private static final String LAID_ASIDE = "m.status = 'QUEUED' and m.created_at < ?";

    private static final String SELECT = "select m.*, " + LAID_ASIDE + " as laid_aside,"
            + """
                   case when m.kind = any (?) then m.subject_id end as booking_id,
                   case when m.kind = any (?) then m.subject_id end as invoice_id
            from engagement.message m
            where (? or m.branch_id = any (?::uuid[]))
            """;

    private static final String CHOSEN =
            """
              and (?::uuid is null or m.id < ?)
              and (?::timestamptz is null or m.created_at >= ?) and (?::timestamptz is null or m.created_at < ?)
              and (?::text is null or m.channel = ?) and (?::text is null or m.kind = ?)
              and (?::text is null or ? = case when m.status = 'QUEUED' and m.created_at < ? then 'FAILED' else m.status end)
              and (?::uuid is null or m.customer_id = ?)
              and (?::uuid is null or (m.subject_id = ? and m.kind = any (?)))
              and (?::uuid is null or (m.subject_id = ? and m.kind = any (?)))
              and (?::text is null or position(lower(?) in lower(m.recipient)) > 0
                   or (not m.kind = any (?) and position(lower(?) in lower(m.subject)) > 0)
                   or m.provider_message_id = ?)
            order by m.id desc limit ?
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    List<MessageView> list(Filter filter, Portion portion) {
        String channel = name(filter.channel());
        String status = name(filter.status());
        Instant tried = clock.instant().minus(TRIED);
        return sql.query(
                SELECT + CHOSEN,
                row -> view(row, false),
                tried,
                KindPolicy.ofBookings(),
                KindPolicy.ofInvoices(),
                seesAll(),
                branches(),
                portion.after(),
                portion.after(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                channel,
                channel,
                filter.kind(),
                filter.kind(),
                status,
                status,
                tried,
                filter.customerId(),
                filter.customerId(),
                filter.bookingId(),
                filter.bookingId(),
                KindPolicy.ofBookings(),
                filter.invoiceId(),
                filter.invoiceId(),
                KindPolicy.ofInvoices(),
                filter.words(),
                filter.words(),
                KindPolicy.secret(),
                filter.words(),
                filter.words(),
                portion.limit());
    }

    Optional<MessageView> find(UUID id) {
        return sql.first(
                SELECT + " and m.id = ?",
                row -> view(row, true),
                clock.instant().minus(TRIED),
                KindPolicy.ofBookings(),
                KindPolicy.ofInvoices(),
                seesAll(),
                branches(),
                id);
    }

    /** Of what and of whom a message tells, if it says. */
    List<UUID> things(UUID id) {
        return sql.query(
                """
                select thing from engagement.message m, unnest(array[m.subject_id, m.addressee_id]) thing
                where m.id = ? and thing is not null
                """,
                row -> row.getObject(1, UUID.class),
                id);
    }

    /**
     * When copies of the first of these messages were asked for, since an instant; nobody else asks for one until the
     * transaction ends.
     *
     * @param first one that is no copy
     */
    List<Instant> copiesSince(UUID first, Instant since) {
        sql.query("select 1 from engagement.message where id = ? for update", row -> 1, first);
        return sql.query(
                "select created_at from engagement.message where resent_from = ? and created_at > ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                first,
                since);
    }

    /** For whom a message is that is there. */
    UUID addressee(UUID id) {
        return sql.first(
                        "select addressee_id from engagement.message where id = ?",
                        row -> row.getObject(1, UUID.class),
                        id)
                .orElseThrow(() -> new NotFound("message"));
    }

    private boolean seesAll() {
        return caller.get().role() == Role.OWNER;
    }

    private UUID[] branches() {
        Caller who = caller.get();
        return who.role() == Role.MANAGER ? who.branches().toArray(UUID[]::new) : new UUID[0];
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static MessageView view(ResultSet row, boolean whole) throws SQLException {
        String kind = row.getString("kind");
        boolean laidAside = row.getBoolean("laid_aside");
        boolean open = !KindPolicy.isSecret(kind);
        String subject = row.getString("subject");
        return new MessageView(
                row.getObject("id", UUID.class),
                kind,
                MessageChannel.valueOf(row.getString("channel")),
                laidAside ? MessageStatus.FAILED : MessageStatus.valueOf(row.getString("status")),
                row.getString("recipient"),
                row.getString("language"),
                open && subject != null ? ShownText.of(kind, subject) : null,
                open && whole ? ShownText.of(kind, row.getString("text_body")) : null,
                row.getObject("customer_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "sent_at"),
                Timestamps.orNull(row, "delivered_at"),
                Timestamps.orNull(row, "failed_at"),
                laidAside ? "It could not be sent within a day" : row.getString("failure"),
                row.getString("warning"),
                row.getString("provider_message_id"),
                row.getObject("resent_from", UUID.class));
    }
}
