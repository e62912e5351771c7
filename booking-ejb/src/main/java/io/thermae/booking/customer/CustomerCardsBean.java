package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerCards;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Follows the pointers that merged cards are. */
@Stateless
@PermitAll
@TenantTransaction
public class CustomerCardsBean implements CustomerCards {

    @Inject
    Sql sql;

    @Override
    public Optional<UUID> current(UUID customerId) {
        return sql.first(
                """
                select k.id from booking.customer c join booking.customer k on k.id = coalesce(c.merged_into, c.id)
                where c.id = ? and k.erased_at is null
                """,
                row -> row.getObject(1, UUID.class),
                customerId);
    }

    @Override
    public Optional<String> language(UUID customerId) {
        return sql.first(
                """
                select k.language from booking.customer c join booking.customer k on k.id = coalesce(c.merged_into, c.id)
                where c.id = ? and k.erased_at is null
                """,
                row -> row.getString(1),
                customerId);
    }

    @Override
    public Optional<Contact> contact(UUID customerId) {
        return Optional.ofNullable(contacts(List.of(customerId)).get(customerId));
    }

    @Override
    public Map<UUID, Contact> contacts(Collection<UUID> customerIds) {
        Map<UUID, Contact> contacts = new HashMap<>();
        sql.query(
                """
                select c.id as asked, k.id, k.name, k.email, k.phone, k.language
                from booking.customer c join booking.customer k on k.id = coalesce(c.merged_into, c.id)
                where c.id = any (?) and k.erased_at is null
                """,
                row -> contacts.put(row.getObject("asked", UUID.class), contact(row)),
                (Object) customerIds.toArray(UUID[]::new));
        return contacts;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"));
    }

    @Override
    public List<UUID> reachedAt(String phone, Collection<UUID> customerIds) {
        return sql.query(
                """
                select distinct k.id
                from booking.customer c join booking.customer k on k.id = coalesce(c.merged_into, c.id)
                where (c.phone = ? or c.id = any (?)) and k.erased_at is null
                """,
                row -> row.getObject(1, UUID.class),
                phone,
                customerIds.toArray(UUID[]::new));
    }
}
