package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseReceipts.Receipt;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of expenses. The expense is locked by who changes its file. */
@ApplicationScoped
public class StoredReceipts {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Optional<Receipt> find(UUID expenseId) {
        return sql.first(
                "select media_type, content from finance.expense_receipt where expense_id = ?",
                row -> new Receipt(row.getString("media_type"), row.getBytes("content")),
                expenseId);
    }

    void put(UUID expenseId, Receipt receipt) {
        sql.update(
                """
                insert into finance.expense_receipt (expense_id, media_type, content, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?)
                on conflict (tenant_id, expense_id) do update
                set media_type = excluded.media_type, content = excluded.content, uploaded_at = excluded.uploaded_at,
                    uploaded_by = excluded.uploaded_by
                """,
                expenseId,
                receipt.type(),
                receipt.content(),
                clock.instant(),
                caller.userId());
        note(expenseId, receipt.type());
    }

    /** False if there was none. */
    boolean remove(UUID expenseId) {
        boolean removed = sql.update("delete from finance.expense_receipt where expense_id = ?", expenseId) > 0;
        if (removed) {
            note(expenseId, null);
        }
        return removed;
    }

    private void note(UUID expenseId, @Nullable String type) {
        sql.update("update finance.expense set receipt_type = ?, version = version + 1 where id = ?", type, expenseId);
    }
}
