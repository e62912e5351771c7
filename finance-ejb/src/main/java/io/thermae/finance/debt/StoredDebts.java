package io.thermae.finance.debt;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
     * @param days the last of the days that have come
     */
    record Due(UUID invoiceId, int days) {}

    /** Locks those that no other node has until the transaction ends: open, somebody's, and not reminded of for these days. */
    List<Due> claim(List<Integer> days, LocalDate today, int atMost) {
        Long[] wanted = days.stream().map(Integer::longValue).toArray(Long[]::new);
        return sql.query(
                """
                select i.id, (select max(r.day) from unnest(?::integer[]) r (day) where i.due_on + r.day <= ?) as days
                from finance.invoice i
                where i.open_minor > 0 and i.customer_id is not null
                  and exists (select from unnest(?::integer[]) r (day)
                              where i.due_on between ?::date - r.day - ? and ?::date - r.day and i.reminded_days < r.day)
                order by i.id limit ? for update of i skip locked
                """,
                row -> new Due(row.getObject(1, UUID.class), row.getInt(2)),
                wanted,
                today,
                wanted,
                today,
                LATE_DAYS,
                today,
                atMost);
    }

    /** Those days are done with. Its version stays: nothing was changed that anybody edits. */
    void note(Due due) {
        sql.update("update finance.invoice set reminded_days = ? where id = ?", due.days(), due.invoiceId());
    }
}
