package io.thermae.finance.debt;

import io.thermae.finance.invoice.DocumentNumberPolicy;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Of which invoices of the caller's tenant a customer is to be reminded. */
@ApplicationScoped
public class StoredDebts {

    /** So many days late somebody is still reminded, if nobody could in time; {@code V366} looks for the same. */
    private static final int LATE_DAYS = 2;

    @Inject
    Sql sql;

    /**
     * An invoice of which it is time.
     *
     * @param number with its series
     * @param open what is still owed
     */
    record Due(UUID invoiceId, UUID customerId, UUID branchId, String number, Money open, LocalDate dueOn) {}

    /**
     * Takes those that no other node has: open, somebody's, and not reminded of for these days, the last of which that has come
     * is done with. Their versions stay: nothing was changed that anybody edits.
     */
    List<Due> take(List<Integer> days, LocalDate today, int atMost) {
        Long[] wanted = days.stream().map(Integer::longValue).toArray(Long[]::new);
        return sql.query(
                """
                with due as (
                    select i.id, (select max(r.day) from unnest(?::integer[]) r (day) where i.due_on + r.day <= ?) as days
                    from finance.invoice i
                    where i.open_minor > 0 and i.customer_id is not null
                      and exists (select from unnest(?::integer[]) r (day)
                                  where i.due_on between ?::date - r.day - ? and ?::date - r.day
                                    and i.reminded_days < r.day)
                    order by i.id limit ? for update of i skip locked)
                update finance.invoice i set reminded_days = due.days from due where i.id = due.id
                returning i.id, i.customer_id, i.branch_id, i.series, i.number, i.currency, i.open_minor, i.due_on
                """,
                StoredDebts::due,
                wanted,
                today,
                wanted,
                today,
                LATE_DAYS,
                today,
                atMost);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                DocumentNumberPolicy.text(row.getString("series"), row.getLong("number")),
                new Money(row.getLong("open_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("due_on", LocalDate.class));
    }
}
