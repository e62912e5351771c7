package io.thermae.finance.expense;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DecideExpense;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on expenses, and pays them. */
@Stateless
@PermitAll
@TenantTransaction
public class DecideExpenseBean implements DecideExpense {

    @Inject
    StoredExpenses stored;

    @Inject
    StoredCategories categories;

    @Inject
    FinanceSettings settings;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    Journal journal;

    @Inject
    ExpectedVersion expected;

    @Override
    public ExpenseView approve(UUID id) {
        ExpenseView expense = lock(id, EnumSet.of(ExpenseStatus.SUBMITTED));
        UUID account = categories.get(expense.categoryId()).accountId();
        categories.requireAccount(account);
        takeOut(expense, expense.method(), expense.paidOn(), expense.fromDrawer());
        UUID entry = journal.post(
                entry(expense, LedgerEvent.APPROVED, expense.day(), ExpensePolicy.spent(expense)),
                account == null ? Map.of() : Map.of(AccountRole.EXPENSES, account));
        stored.decide(id, ExpensePolicy.approved(expense), entry, null);
        return stored.get(id);
    }

    @Override
    public ExpenseView reject(UUID id, String reason) {
        lock(id, EnumSet.of(ExpenseStatus.SUBMITTED));
        stored.decide(id, ExpenseStatus.REJECTED, null, reason);
        return stored.get(id);
    }

    @Override
    public ExpenseView pay(UUID id, ExpenseMethod method, @Nullable LocalDate day, boolean fromDrawer) {
        ExpenseView expense = lock(id, EnumSet.of(ExpenseStatus.APPROVED));
        LocalDate today = settings.today();
        LocalDate on = Objects.requireNonNullElse(day, today);
        List<FieldViolation> violations = new ArrayList<>();
        ExpensePolicy.checkDay("day", on, expense.day(), today, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        takeOut(expense, method, on, fromDrawer);
        UUID entry = journal.post(entry(expense, LedgerEvent.PAID, on, ExpensePolicy.paid(expense, method)));
        stored.pay(id, method, on, fromDrawer, entry);
        return stored.get(id);
    }

    @Override
    public ExpenseView voidIt(UUID id, String reason) {
        ExpenseView expense = lock(id, ExpensePolicy.VOIDABLE);
        LocalDate today = settings.today();
        cashDrawers.unspend(expense.branchId(), id);
        DocumentReference because = new DocumentReference("expense", id);
        UUID payment = expense.paymentEntryId();
        if (payment != null) {
            journal.reverse(payment, today, because);
        }
        journal.reverse(Objects.requireNonNull(expense.entryId()), today, because);
        stored.voidIt(id, reason);
        return stored.get(id);
    }

    private void takeOut(
            ExpenseView expense, @Nullable ExpenseMethod method, @Nullable LocalDate paidOn, boolean fromDrawer) {
        long cash = ExpensePolicy.outOfDrawer(expense, method, paidOn, fromDrawer, settings.today());
        cashDrawers.move(expense.branchId(), DrawerMovementKind.EXPENSE, cash, expense.id());
    }

    private ExpenseView lock(UUID id, Set<ExpenseStatus> allowed) {
        ExpenseView expense = stored.lock(id);
        expected.require(expense.version());
        ExpensePolicy.require(allowed, expense.status());
        return expense;
    }

    private static JournalEntry entry(ExpenseView expense, LedgerEvent event, LocalDate day, List<JournalLine> lines) {
        return new JournalEntry(
                day,
                expense.gross().currency().getCurrencyCode(),
                new DocumentReference("expense", expense.id(), event),
                null,
                lines);
    }
}
