package io.thermae.finance.payroll;

import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollRunView.Statement;
import io.thermae.finance.payroll.PayrollPostingPolicy.Due;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;

/** Puts a payroll and what it comes to together. */
final class Statements {

    private Statements() {}

    /** @param nobodys what tips that are nobody's come to, in minor units */
    static PayrollRunView of(PayrollRunView run, List<StoredLines.Sum> sums, long nobodys) {
        Currency currency = run.total().currency();
        return new PayrollRunView(
                run.id(),
                run.status(),
                run.from(),
                run.to(),
                sums.stream().map(sum -> statement(sum, currency)).toList(),
                new Money(
                        sums.stream()
                                .mapToLong(sum -> Math.max(0, sum.due().total()))
                                .sum(),
                        currency),
                new Money(nobodys, currency),
                run.createdAt(),
                run.createdBy(),
                run.approvedBy(),
                run.method(),
                run.paidOn(),
                run.entryId(),
                run.paymentEntryId(),
                run.version());
    }

    private static Statement statement(StoredLines.Sum sum, Currency currency) {
        Due due = sum.due();
        return new Statement(
                due.masterId(),
                new Money(sum.revenue(), currency),
                new Money(due.earned(), currency),
                new Money(due.tips(), currency),
                new Money(due.carriedCommission() + due.carriedTips(), currency),
                new Money(due.total(), currency));
    }
}
