package io.thermae.booking.customer;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Locks a card for others. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HoldCustomerBean implements HoldCustomer {

    @Inject
    Sql sql;

    @Inject
    CustomerScope scope;

    @Override
    public Optional<Held> hold(UUID customerId) {
        // first of all: who has waited for a merge sees the bookings by which the card is his to see
        sql.query("select 1 from booking.customer where id = ? for key share", row -> true, customerId);
        return sql.first(
                "select c.id, c.name, c.anonymous from booking.customer c where " + CustomerScope.VISIBLE
                        + " and c.id = ? and c.erased_at is null",
                HoldCustomerBean::held,
                scope.arguments(customerId));
    }

    @Override
    public Optional<Held> holdUnseen(UUID customerId) {
        return sql.first(
                """
                select c.id, c.name, c.anonymous from booking.customer c
                where c.id = ? and c.merged_into is null and c.erased_at is null for key share of c
                """,
                HoldCustomerBean::held,
                customerId);
    }

    @Override
    public Optional<Held> look(UUID customerId) {
        return sql.first(
                """
                select c.id, c.name, c.anonymous from booking.customer c
                where c.id = ? and c.merged_into is null and c.erased_at is null
                """,
                HoldCustomerBean::held,
                customerId);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("anonymous"));
    }
}
