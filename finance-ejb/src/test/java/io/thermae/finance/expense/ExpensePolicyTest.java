package io.thermae.finance.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What expenses mean to the ledger, and on which days they can be. */
class ExpensePolicyTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 5);
    private static final UUID CATEGORY = new UUID(0, 1);
    private static final UUID SUPPLIER = new UUID(0, 2);
    private static final UUID VAT = new UUID(0, 3);

    @Property
    void whatIsApprovedBalancesAndIsOwedOrPaidToTheUnit(
            @ForAll @LongRange(min = 1, max = EntryPolicy.MOST_MINOR_UNITS) long amount,
            @ForAll boolean inclusive,
            @ForAll @IntRange(max = TaxPolicy.WHOLE) int rate,
            @ForAll boolean paid) {
        ExpenseView expense = expense(amount, inclusive, rate, paid ? ExpenseMethod.CASH : null);

        List<JournalLine> lines = ExpensePolicy.spent(expense);

        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(JournalLine::minorUnits).toList()))
                .isEmpty();
        AccountRole against = paid ? AccountRole.CASH : AccountRole.SUPPLIERS_PAYABLE;
        assertThat(-sum(lines, against)).isEqualTo(expense.gross().minorUnits());
        assertThat(sum(lines, AccountRole.EXPENSES) + sum(lines, AccountRole.TAXES_RECOVERABLE))
                .isEqualTo(expense.gross().minorUnits());
        if (inclusive) {
            assertThat(expense.gross().minorUnits()).isEqualTo(amount);
        } else {
            assertThat(expense.net().minorUnits()).isEqualTo(amount);
        }
    }

    @Property
    void whatIsPaidLaterIsNotOwedAnyMore(
            @ForAll @LongRange(min = 1, max = EntryPolicy.MOST_MINOR_UNITS) long amount, @ForAll ExpenseMethod method) {
        ExpenseView expense = expense(amount, true, 12_000, null);
        List<JournalLine> all = new ArrayList<>(ExpensePolicy.spent(expense));

        all.addAll(ExpensePolicy.paid(expense, method));

        assertThat(sum(all, AccountRole.SUPPLIERS_PAYABLE)).isZero();
        assertThat(sum(all, method.role())).isEqualTo(-expense.gross().minorUnits());
    }

    @Test
    void linesAreToldApartByCategoryTaxAndSupplier() {
        assertThat(ExpensePolicy.spent(expense(1120, true, 12_000, null)))
                .containsExactly(
                        new JournalLine(AccountRole.EXPENSES, CATEGORY, 1000),
                        new JournalLine(AccountRole.TAXES_RECOVERABLE, VAT, 120),
                        new JournalLine(AccountRole.SUPPLIERS_PAYABLE, SUPPLIER, -1120));
    }

    @Test
    void whatWasPaidBeforeItIsApprovedIsPaid() {
        assertThat(ExpensePolicy.approved(expense(1, true, 0, ExpenseMethod.CARD)))
                .isEqualTo(ExpenseStatus.PAID);
        assertThat(ExpensePolicy.approved(expense(1, true, 0, null))).isEqualTo(ExpenseStatus.APPROVED);
    }

    @Test
    void whatIsNotThereYetIsRefused() {
        assertThatThrownBy(() -> ExpensePolicy.require(ExpensePolicy.VOIDABLE, ExpenseStatus.DRAFT))
                .isInstanceOf(RuleBroken.class);
        ExpensePolicy.require(ExpensePolicy.EDITABLE, ExpenseStatus.REJECTED);
    }

    @Test
    void nothingIsSpentTomorrowOrPaidBeforeItIsSpent() {
        assertThat(flaw(TODAY.plusDays(1), null)).containsExactly(new FieldViolation("day", "must_not_be_in_future"));
        assertThat(flaw(TODAY, null)).isEmpty();
        assertThat(flaw(TODAY.minusDays(1), TODAY)).containsExactly(new FieldViolation("day", "out_of_range"));
        assertThat(flaw(TODAY, TODAY)).isEmpty();
    }

    @Test
    void cashOfTodayLeavesTheDrawerByWhatTheLedgerSays() {
        ExpenseView paid = expense(2500, true, 0, ExpenseMethod.CASH);

        assertThat(ExpensePolicy.outOfDrawer(paid, ExpenseMethod.CASH, TODAY, true, TODAY))
                .isEqualTo(2500)
                .isEqualTo(-sum(ExpensePolicy.spent(paid), AccountRole.CASH))
                .isEqualTo(-sum(ExpensePolicy.paid(paid, ExpenseMethod.CASH), AccountRole.CASH));
        assertThat(ExpensePolicy.outOfDrawer(paid, ExpenseMethod.CASH, TODAY.minusDays(1), true, TODAY))
                .isZero();
        assertThat(ExpensePolicy.outOfDrawer(paid, ExpenseMethod.CASH, TODAY, false, TODAY))
                .isZero();
        assertThat(ExpensePolicy.outOfDrawer(paid, ExpenseMethod.CARD, TODAY, true, TODAY))
                .isZero();
        assertThat(ExpensePolicy.outOfDrawer(paid, null, null, true, TODAY)).isZero();
    }

    private static List<FieldViolation> flaw(LocalDate day, @Nullable LocalDate earliest) {
        List<FieldViolation> violations = new ArrayList<>();
        ExpensePolicy.checkDay("day", day, earliest, TODAY, violations);
        return violations;
    }

    private static long sum(List<JournalLine> lines, AccountRole role) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .mapToLong(JournalLine::minorUnits)
                .sum();
    }

    private static ExpenseView expense(long amount, boolean inclusive, int rate, @Nullable ExpenseMethod method) {
        Money said = new Money(amount, KZT);
        TaxPolicy.Taxed taxed = ExpenseAmounts.split(said, inclusive, rate);
        return new ExpenseView(
                new UUID(1, 1),
                ExpenseStatus.SUBMITTED,
                new UUID(1, 2),
                CATEGORY,
                SUPPLIER,
                TODAY,
                said,
                inclusive,
                VAT,
                rate,
                new Money(taxed.net(), KZT),
                new Money(taxed.tax(), KZT),
                new Money(taxed.gross(), KZT),
                method,
                method == null ? null : TODAY,
                true,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                1);
    }
}
