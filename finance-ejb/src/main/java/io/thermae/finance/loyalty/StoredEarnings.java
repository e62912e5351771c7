package io.thermae.finance.loyalty;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was earned of the invoices of the caller's tenant; who changes it has locked the invoice. */
@ApplicationScoped
public class StoredEarnings {

    @Inject
    Sql sql;

    Optional<Earning> find(UUID invoiceId) {
        return sql.first(
                "select * from finance.loyalty_earning where invoice_id = ?",
                row -> new Earning(
                        row.getInt("earn_points"),
                        row.getLong("earn_minor"),
                        List.of((Long[]) row.getArray("positions").getArray()),
                        row.getLong("points")),
                invoiceId);
    }

    /** Of an invoice that is paid for the first time. */
    Earning begin(UUID invoiceId, Earning earning) {
        sql.update(
                "insert into finance.loyalty_earning (invoice_id, earn_points, earn_minor, positions) values (?, ?, ?, ?)",
                invoiceId,
                earning.earnPoints(),
                earning.earnMinor(),
                earning.positions().toArray(Long[]::new));
        return earning;
    }

    void become(UUID invoiceId, long points) {
        sql.update("update finance.loyalty_earning set points = ? where invoice_id = ?", points, invoiceId);
    }

    /** What is paid of an invoice by anything but points and visits, in minor units. */
    long paidByMoney(UUID invoiceId) {
        return sql.query(
                        """
                        select coalesce(sum(a.amount_minor), 0)::bigint from finance.payment_allocation a
                        where a.invoice_id = ?
                          and not exists (select from finance.payment_part p
                                          where p.payment_id = a.payment_id and p.method in ('PACKAGE', 'POINTS'))
                        """,
                        row -> row.getLong(1),
                        invoiceId)
                .get(0);
    }
}
