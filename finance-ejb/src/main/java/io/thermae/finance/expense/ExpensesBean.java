package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseDraft;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.api.Expenses;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws expenses up, and shows them. */
@Stateless
@PermitAll
@TenantTransaction
public class ExpensesBean implements Expenses {

    @Inject
    StoredExpenses stored;

    @Inject
    StoredReceipts receipts;

    @Inject
    ExpenseInput input;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<ExpenseView> list(Filter filter, Portion portion) {
        return stored.list(filter, portion);
    }

    @Override
    public ExpenseView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public ExpenseView draft(ExpenseDraft draft) {
        UUID branch = scope.choose(draft.branchId());
        int rate = check(draft, null);
        return stored.get(stored.insert(branch, draft, rate));
    }

    @Override
    public ExpenseView edit(UUID id, ExpenseDraft draft) {
        ExpenseView before = lockEditable(id);
        UUID wanted = Objects.requireNonNullElse(draft.branchId(), before.branchId());
        UUID branch = wanted.equals(before.branchId()) ? wanted : scope.choose(wanted);
        int rate = check(draft, before);
        stored.replace(id, branch, draft, rate);
        return stored.get(id);
    }

    @Override
    public void remove(UUID id) {
        lockEditable(id);
        receipts.remove(id);
        stored.delete(id);
    }

    @Override
    public ExpenseView submit(UUID id) {
        ExpenseView expense = lock(id);
        ExpensePolicy.require(EnumSet.of(ExpenseStatus.DRAFT), expense.status());
        stored.submit(id);
        return stored.get(id);
    }

    private int check(ExpenseDraft draft, @Nullable ExpenseView before) {
        List<FieldViolation> violations = new ArrayList<>();
        ExpensePolicy.checkDay("day", draft.day(), null, settings.today(), violations);
        return input.check(
                new ExpenseInput.Said(draft.categoryId(), draft.supplierId(), draft.amount(), draft.taxRateId()),
                before == null
                        ? null
                        : new ExpenseInput.Said(
                                before.categoryId(), before.supplierId(), before.amount(), before.taxRateId()),
                before == null ? 0 : before.taxRate(),
                violations);
    }

    private ExpenseView lockEditable(UUID id) {
        ExpenseView expense = lock(id);
        ExpensePolicy.require(ExpensePolicy.EDITABLE, expense.status());
        return expense;
    }

    private ExpenseView lock(UUID id) {
        ExpenseView expense = stored.lock(id);
        expected.require(expense.version());
        return expense;
    }
}
