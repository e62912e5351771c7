package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseDraft;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.api.Expenses.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The expenses of the caller's tenant. */
@ApplicationScoped
public class StoredExpenses {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Adds a draft. */
    UUID insert(UUID branchId, ExpenseDraft draft, int taxRate) {
        UUID id = Ids.next();
        TaxPolicy.Taxed taxed = ExpenseAmounts.split(draft.amount(), draft.taxInclusive(), taxRate);
        ExpenseMethod method = draft.method();
        sql.update(
                """
                insert into finance.expense
                    (id, status, branch_id, category_id, supplier_id, day, currency, amount_minor, tax_inclusive,
                     tax_rate_id, tax_rate, net_minor, tax_minor, gross_minor, method, paid_on, from_drawer, receipt,
                     note, created_at, created_by)
                values (?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                branchId,
                draft.categoryId(),
                draft.supplierId(),
                draft.day(),
                draft.amount().currency().getCurrencyCode(),
                draft.amount().minorUnits(),
                draft.taxInclusive(),
                draft.taxRateId(),
                taxRate,
                taxed.net(),
                taxed.tax(),
                taxed.gross(),
                method == null ? null : method.name(),
                method == null ? null : draft.day(),
                draft.fromDrawer(),
                draft.receipt(),
                draft.note(),
                clock.instant(),
                caller.get().userId());
        return id;
    }

    /** Draws one up anew: it is a draft. */
    void replace(UUID id, UUID branchId, ExpenseDraft draft, int taxRate) {
        TaxPolicy.Taxed taxed = ExpenseAmounts.split(draft.amount(), draft.taxInclusive(), taxRate);
        ExpenseMethod method = draft.method();
        sql.update(
                """
                update finance.expense
                set status = 'DRAFT', branch_id = ?, category_id = ?, supplier_id = ?, day = ?, amount_minor = ?,
                    tax_inclusive = ?, tax_rate_id = ?, tax_rate = ?, net_minor = ?, tax_minor = ?, gross_minor = ?,
                    method = ?, paid_on = ?, from_drawer = ?, receipt = ?, note = ?, reason = null, decided_at = null,
                    decided_by = null, version = version + 1
                where id = ?
                """,
                branchId,
                draft.categoryId(),
                draft.supplierId(),
                draft.day(),
                draft.amount().minorUnits(),
                draft.taxInclusive(),
                draft.taxRateId(),
                taxRate,
                taxed.net(),
                taxed.tax(),
                taxed.gross(),
                method == null ? null : method.name(),
                method == null ? null : draft.day(),
                draft.fromDrawer(),
                draft.receipt(),
                draft.note(),
                id);
    }

    void delete(UUID id) {
        sql.update("delete from finance.expense where id = ?", id);
    }

    void submit(UUID id) {
        sql.update("update finance.expense set status = 'SUBMITTED', version = version + 1 where id = ?", id);
    }

    /** The caller has decided on it. */
    void decide(UUID id, ExpenseStatus status, @Nullable UUID entryId, @Nullable String reason) {
        sql.update(
                """
                update finance.expense
                set status = ?, entry_id = ?, reason = ?, decided_at = ?, decided_by = ?, version = version + 1
                where id = ?
                """,
                status.name(),
                entryId,
                reason,
                clock.instant(),
                caller.get().userId(),
                id);
    }

    void pay(UUID id, ExpenseMethod method, LocalDate day, boolean fromDrawer, UUID entryId) {
        sql.update(
                """
                update finance.expense
                set status = 'PAID', method = ?, paid_on = ?, from_drawer = ?, payment_entry_id = ?, version = version + 1
                where id = ?
                """,
                method.name(),
                day,
                fromDrawer,
                entryId,
                id);
    }

    void voidIt(UUID id, String reason) {
        sql.update(
                "update finance.expense set status = 'VOIDED', reason = ?, version = version + 1 where id = ?",
                reason,
                id);
    }

    /** The latest first; those that the caller sees. */
    List<ExpenseView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        ExpenseStatus wanted = filter.status();
        String status = wanted == null ? null : wanted.name();
        return sql.query(
                """
                select * from finance.expense
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::uuid is null or branch_id = ?) and (?::uuid is null or category_id = ?)
                  and (?::uuid is null or supplier_id = ?) and (?::uuid is null or recurring_id = ?)
                  and (?::text is null or status = ?) and (?::date is null or day >= ?) and (?::date is null or day <= ?)
                order by id desc limit ?
                """,
                StoredExpenses::view,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.branchId(),
                filter.branchId(),
                filter.categoryId(),
                filter.categoryId(),
                filter.supplierId(),
                filter.supplierId(),
                filter.recurringId(),
                filter.recurringId(),
                status,
                status,
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                portion.limit());
    }

    /** @throws NotFound if there is none that the caller sees */
    ExpenseView get(UUID id) {
        return seen("select * from finance.expense where id = ?", id);
    }

    /** As {@link #get}, locked until the transaction ends. */
    ExpenseView lock(UUID id) {
        return seen("select * from finance.expense where id = ? for no key update", id);
    }

    private ExpenseView seen(String select, UUID id) {
        return sql.first(select, StoredExpenses::view, id)
                .filter(expense -> scope.sees(expense.branchId()))
                .orElseThrow(() -> new NotFound("expense"));
    }

    private static ExpenseView view(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String method = row.getString("method");
        return new ExpenseView(
                row.getObject("id", UUID.class),
                ExpenseStatus.valueOf(row.getString("status")),
                row.getObject("branch_id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getObject("supplier_id", UUID.class),
                row.getObject("day", LocalDate.class),
                new Money(row.getLong("amount_minor"), currency),
                row.getBoolean("tax_inclusive"),
                row.getObject("tax_rate_id", UUID.class),
                row.getInt("tax_rate"),
                new Money(row.getLong("net_minor"), currency),
                new Money(row.getLong("tax_minor"), currency),
                new Money(row.getLong("gross_minor"), currency),
                method == null ? null : ExpenseMethod.valueOf(method),
                row.getObject("paid_on", LocalDate.class),
                row.getBoolean("from_drawer"),
                row.getString("receipt"),
                row.getString("receipt_type"),
                row.getString("note"),
                row.getString("reason"),
                row.getObject("recurring_id", UUID.class),
                Timestamps.of(row, "created_at"),
                row.getObject("created_by", UUID.class),
                row.getObject("decided_by", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("payment_entry_id", UUID.class),
                row.getLong("version"));
    }
}
