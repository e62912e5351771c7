package io.thermae.finance.expense;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way expenses go, and what they mean to the ledger. */
final class ExpensePolicy {

    /** What can still be said otherwise. */
    static final Set<ExpenseStatus> EDITABLE = EnumSet.of(ExpenseStatus.DRAFT, ExpenseStatus.REJECTED);

    /** What has an effect that can be taken back. */
    static final Set<ExpenseStatus> VOIDABLE = EnumSet.of(ExpenseStatus.APPROVED, ExpenseStatus.PAID);

    private ExpensePolicy() {}

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it is in another state */
    static void require(Set<ExpenseStatus> allowed, ExpenseStatus status) {
        if (!allowed.contains(status)) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name()));
        }
    }

    /** What it is once it is approved. */
    static ExpenseStatus approved(ExpenseView expense) {
        return expense.method() == null ? ExpenseStatus.APPROVED : ExpenseStatus.PAID;
    }

    /**
     * What is paid out of a cash drawer, in minor units. What was paid on another day than this was taken out when it was paid.
     *
     * @param fromDrawer whether cash comes out of it at all
     */
    static long outOfDrawer(
            ExpenseView expense,
            @Nullable ExpenseMethod method,
            @Nullable LocalDate paidOn,
            boolean fromDrawer,
            LocalDate today) {
        return fromDrawer && method == ExpenseMethod.CASH && today.equals(paidOn)
                ? expense.gross().minorUnits()
                : 0;
    }

    /**
     * What approving it means: it is spent, by category; its tax is got back from the state; and it is paid, or owed to the
     * supplier. Lines of {@link AccountRole#EXPENSES} are posted to the account of the category.
     */
    static List<JournalLine> spent(ExpenseView expense) {
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(
                lines, AccountRole.EXPENSES, expense.categoryId(), expense.net().minorUnits());
        PostingPolicy.add(
                lines,
                AccountRole.TAXES_RECOVERABLE,
                expense.taxRateId(),
                expense.tax().minorUnits());
        ExpenseMethod method = expense.method();
        long gross = expense.gross().minorUnits();
        if (method == null) {
            PostingPolicy.add(lines, AccountRole.SUPPLIERS_PAYABLE, expense.supplierId(), -gross);
        } else {
            PostingPolicy.add(lines, method.role(), null, -gross);
        }
        return lines;
    }

    /** What paying it later means: it is not owed to the supplier any more. */
    static List<JournalLine> paid(ExpenseView expense, ExpenseMethod method) {
        List<JournalLine> lines = new ArrayList<>();
        long gross = expense.gross().minorUnits();
        PostingPolicy.add(lines, AccountRole.SUPPLIERS_PAYABLE, expense.supplierId(), gross);
        PostingPolicy.add(lines, method.role(), null, -gross);
        return lines;
    }

    /**
     * Adds what is wrong with a day on which something was spent or paid.
     *
     * @param earliest null for any
     */
    static void checkDay(
            String field,
            LocalDate day,
            @Nullable LocalDate earliest,
            LocalDate today,
            List<FieldViolation> violations) {
        if (day.isAfter(today)) {
            violations.add(new FieldViolation(field, "must_not_be_in_future"));
        } else if (earliest != null && day.isBefore(earliest)) {
            violations.add(new FieldViolation(field, "out_of_range"));
        }
    }
}
