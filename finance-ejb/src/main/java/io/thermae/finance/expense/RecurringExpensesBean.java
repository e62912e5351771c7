package io.thermae.finance.expense;

import io.thermae.finance.api.RecurringExpenseView;
import io.thermae.finance.api.RecurringExpenses;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps what is spent again and again. */
@Stateless
@PermitAll
@TenantTransaction
public class RecurringExpensesBean implements RecurringExpenses {

    @Inject
    StoredRecurring stored;

    @Inject
    ExpenseInput input;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<RecurringExpenseView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public RecurringExpenseView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public RecurringExpenseView add(Draft draft) {
        UUID branch = scope.choose(draft.branchId());
        List<FieldViolation> violations = new ArrayList<>();
        if (draft.startsOn().isBefore(settings.today())) {
            violations.add(new FieldViolation("startsOn", "must_not_be_in_past"));
        }
        LocalDate end = draft.endsOn();
        if (end != null && end.isBefore(draft.startsOn())) {
            violations.add(new FieldViolation("endsOn", "must_be_after_start"));
        }
        int rate = input.check(
                new ExpenseInput.Said(draft.categoryId(), draft.supplierId(), draft.amount(), draft.taxRateId()),
                null,
                0,
                violations);
        return stored.get(stored.insert(branch, draft, rate));
    }

    @Override
    public void archive(UUID id) {
        RecurringExpenseView recurring = stored.lock(id);
        expected.require(recurring.version());
        stored.archive(id);
    }
}
