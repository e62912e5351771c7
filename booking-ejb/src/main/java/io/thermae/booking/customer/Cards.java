package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.booking.api.CustomerView;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored cards, with what hangs on them. */
@ApplicationScoped
public class Cards {

    /** All of a card {@code c}. */
    static final String SELECT =
            """
            select c.*,
                   array(select m.master_id from booking.customer_master m where m.customer_id = c.id
                         order by m.position) as preferred,
                   array(select t.tag from booking.customer_tag t where t.customer_id = c.id order by t.tag) as tags
            from booking.customer c
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Keeps others from giving any of these contacts to a card until the transaction ends. */
    void lockContacts(@Nullable String email, @Nullable String phone) {
        sql.query(
                "select pg_advisory_xact_lock_shared(hashtextextended('contacts ' || platform.current_tenant()::text, 0))",
                row -> "");
        sql.query(
                """
                select pg_advisory_xact_lock(
                           hashtextextended('contact ' || platform.current_tenant()::text || ' ' || contact, 0))
                from (select contact from unnest(?::text[]) contact order by contact) ordered
                """,
                row -> "",
                (Object) Stream.of(email, phone).filter(Objects::nonNull).toArray(String[]::new));
    }

    /** A card that has one of the contacts. */
    Optional<CustomerView> holder(@Nullable String email, @Nullable String phone, @Nullable UUID besides) {
        return sql.first(
                SELECT
                        + """
                         where c.id in (select coalesce(k.merged_into, k.id) from booking.customer k
                                        where k.email = ? or k.phone = ?)
                           and (?::uuid is null or c.id <> ?)
                         order by c.created_at, c.id limit 1
                        """,
                Cards::card,
                email,
                phone,
                besides,
                besides);
    }

    CustomerView get(UUID id) {
        return sql.query(SELECT + " where c.id = ?", Cards::card, id).get(0);
    }

    void insert(UUID id, CustomerDetails details, String language, @Nullable UUID branchId) {
        sql.update(
                """
                insert into booking.customer (id, name, email, phone, birth_date, language, branch_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                details.name(),
                details.email(),
                details.phone(),
                details.birthDate(),
                language,
                branchId,
                clock.instant());
        hang(id, details);
    }

    void update(UUID id, CustomerDetails details) {
        sql.update(
                """
                update booking.customer
                set name = ?, email = ?, phone = ?, birth_date = ?, language = coalesce(?, language),
                    branch_id = coalesce(?, branch_id), version = version + 1
                where id = ?
                """,
                details.name(),
                details.email(),
                details.phone(),
                details.birthDate(),
                details.language(),
                details.branchId(),
                id);
        hang(id, details);
    }

    /** @param reason null for one who may book again */
    void block(UUID id, @Nullable String reason) {
        sql.update(
                """
                update booking.customer
                set blocked_at = case when ?::text is not null then ?::timestamptz end, block_reason = ?, version = version + 1
                where id = ?
                """,
                reason,
                clock.instant(),
                reason,
                id);
    }

    private void hang(UUID id, CustomerDetails details) {
        if (details.tags() != null) {
            replaceTags(id, details.tags());
        }
        if (details.preferredMasterIds() != null) {
            replacePreferred(id, details.preferredMasterIds());
        }
    }

    /** Those that stay are let be: the audit tells of what has changed. */
    private void replaceTags(UUID id, List<String> tags) {
        String[] wanted = tags.toArray(String[]::new);
        sql.update("delete from booking.customer_tag where customer_id = ? and tag <> all (?::text[])", id, (Object)
                wanted);
        sql.update(
                """
                insert into booking.customer_tag (customer_id, tag) select ?, tag from unnest(?::text[]) tag
                on conflict do nothing
                """,
                id,
                wanted);
    }

    private void replacePreferred(UUID id, List<UUID> masters) {
        sql.update("delete from booking.customer_master where customer_id = ?", id);
        sql.update(
                """
                insert into booking.customer_master (customer_id, master_id, position)
                select ?, master_id, position from unnest(?::uuid[]) with ordinality m (master_id, position)
                """,
                id,
                masters.toArray(UUID[]::new));
    }

    static CustomerView card(ResultSet row) throws SQLException {
        return new CustomerView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("language"),
                row.getObject("branch_id", UUID.class),
                List.of((UUID[]) row.getArray("preferred").getArray()),
                texts(row, "tags"),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "blocked_at"),
                row.getString("block_reason"),
                Timestamps.orNull(row, "erased_at"),
                row.getLong("version"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** As it is kept, so that it is the same one however it is typed. */
    static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
