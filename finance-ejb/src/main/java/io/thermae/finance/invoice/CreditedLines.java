package io.thermae.finance.invoice;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How much of invoices' lines was taken back. */
@ApplicationScoped
public class CreditedLines {

    @Inject
    Sql sql;

    /** Some of a line was taken back: so much in all, tax included, and so much of it tax. Minor units. */
    public void credit(UUID invoiceId, int position, long gross, long tax) {
        sql.update(
                """
                update finance.invoice_line set credited_minor = ?, credited_tax_minor = ?
                where invoice_id = ? and position = ?
                """,
                gross,
                tax,
                invoiceId,
                position);
    }

    /** How much tax of each line was taken back, by position, in minor units. */
    public Map<Integer, Long> taxes(UUID invoiceId) {
        Map<Integer, Long> taxes = new HashMap<>();
        sql.query(
                "select position, credited_tax_minor from finance.invoice_line where invoice_id = ?",
                row -> taxes.put(row.getInt(1), row.getLong(2)),
                invoiceId);
        return taxes;
    }
}
