package io.thermae.finance.receivable;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.Receivables;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open, and what is left of payments. */
@Stateless
@PermitAll
@TenantTransaction
public class ReceivablesBean implements Receivables {

    /** Stands for what is of nobody's card: no customer has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** What is open of each customer in the branches that are seen, and his credit, with which he pays in any branch. */
    private static final String BY_CUSTOMER =
            """
            with seen as (select ?::uuid[] as branches, ?::date as today),
            owed as (
                select coalesce(i.customer_id, '00000000-0000-0000-0000-000000000000'::uuid) as customer_id,
            """
                    + Ageing.SUMS
                    + """
                from finance.invoice i cross join seen s
                where i.open_minor > 0 and (s.branches is null or i.branch_id = any (s.branches))
                group by 1),
            had as (
                select coalesce(p.customer_id, '00000000-0000-0000-0000-000000000000'::uuid) as customer_id,
                       sum(p.credit_minor) as credit
                from finance.payment p
                where p.credit_minor > 0
                group by 1)
            """;

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    FindCustomers findCustomers;

    @Inject
    NoteReading noteReading;

    @Override
    public Balance of(UUID customerId) {
        findCustomers.get(customerId);
        Currency currency = Currency.getInstance(settings.currency());
        return sql.query(
                        BY_CUSTOMER + "select w.id as customer_id, " + Ageing.SHOWN
                                + """
                                from (select ?::uuid as id) w
                                left join owed o on o.customer_id = w.id left join had h on h.customer_id = w.id
                                """,
                        row -> balance(row, currency),
                        scope.confinedTo(),
                        settings.today(),
                        customerId)
                .get(0);
    }

    @Override
    public List<Balance> list(@Nullable UUID after, int limit) {
        Currency currency = Currency.getInstance(settings.currency());
        LocalDate today = settings.today();
        List<Balance> found = sql.query(
                BY_CUSTOMER + "select o.customer_id, " + Ageing.SHOWN
                        + """
                        from owed o left join had h on h.customer_id = o.customer_id
                        where ?::uuid is null or o.customer_id > ?
                        order by o.customer_id limit ?
                        """,
                row -> balance(row, currency),
                scope.confinedTo(),
                today,
                after,
                after,
                limit);
        List<UUID> customers =
                found.stream().map(Balance::customerId).filter(Objects::nonNull).toList();
        if (!customers.isEmpty()) {
            noteReading.note("finance.invoice", null, Map.of("customers", customers));
        }
        return found;
    }

    @Override
    public Balance total() {
        Currency currency = Currency.getInstance(settings.currency());
        return sql.query(
                        BY_CUSTOMER
                                + """
                                select '00000000-0000-0000-0000-000000000000'::uuid as customer_id,
                                       coalesce(sum(not_due), 0) as not_due, coalesce(sum(days30), 0) as days30,
                                       coalesce(sum(days60), 0) as days60, coalesce(sum(days90), 0) as days90,
                                       coalesce(sum(older), 0) as older, coalesce(sum(open), 0) as open,
                                       (select coalesce(sum(credit), 0) from had) as credit
                                from owed
                                """,
                        row -> balance(row, currency),
                        scope.confinedTo(),
                        settings.today())
                .get(0);
    }

    private static Balance balance(ResultSet row, Currency currency) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return Ageing.balance(row, NOBODY.equals(customer) ? null : customer, currency);
    }
}
