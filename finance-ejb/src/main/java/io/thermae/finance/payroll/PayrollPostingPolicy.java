package io.thermae.finance.payroll;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.JournalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a payroll means to the ledger. */
final class PayrollPostingPolicy {

    private PayrollPostingPolicy() {}

    /**
     * What a master is paid, in minor units.
     *
     * @param earned commissions of this payroll
     * @param tips of this payroll
     * @param carriedCommission what the payroll before was short of, and was posted with it
     * @param carriedTips the same of tips
     */
    record Due(UUID masterId, long earned, long tips, long carriedCommission, long carriedTips) {

        long total() {
            return earned + tips + carriedCommission + carriedTips;
        }

        private long commission() {
            return carriedCommission + earned;
        }

        private long allTips() {
            return carriedTips + tips;
        }
    }

    /**
     * What was given back of tips that were paid to masters.
     *
     * @param accountId on which tips are, or were, owed: the dimension by which it is told apart
     * @param minorUnits a debit above zero
     */
    record GivenBack(UUID accountId, long minorUnits) {}

    /**
     * Commissions are spent, and owed to the masters; tips are owed since they were paid. Of either of them a master who is
     * short owes what he is short of; what he owes from the payroll before is settled by what he has earned first.
     *
     * @param givenBack what tips that masters had been paid have left on {@link AccountRole#STAFF_RECEIVABLE} when they were
     *     given back, before any payroll could say whose they were
     * @param countedBack what this payroll counts as tips that were given back, not below zero: as much of that is tips again.
     *     What it does not count stays where it is until a payroll does
     */
    static List<JournalLine> approved(List<Due> dues, List<GivenBack> givenBack, long countedBack) {
        List<JournalLine> lines = new ArrayList<>();
        long owedOfTips = 0;
        for (Due due : dues) {
            long ofCommission = shortOf(due.commission()) - shortOf(due.carriedCommission());
            long ofTips = shortOf(due.allTips()) - shortOf(due.carriedTips());
            owedOfTips += ofTips;
            PostingPolicy.add(lines, AccountRole.COMMISSION_EXPENSE, due.masterId(), due.earned());
            PostingPolicy.add(lines, AccountRole.STAFF_RECEIVABLE, due.masterId(), ofCommission + ofTips);
            PostingPolicy.add(
                    lines,
                    AccountRole.COMMISSIONS_PAYABLE,
                    due.masterId(),
                    rest(due.carriedCommission()) - rest(due.commission()));
        }
        long tipsAgain = 0;
        for (GivenBack back : givenBack) {
            long again = Math.min(back.minorUnits(), countedBack - tipsAgain);
            PostingPolicy.add(lines, AccountRole.STAFF_RECEIVABLE, back.accountId(), -again);
            tipsAgain += again;
        }
        PostingPolicy.add(lines, AccountRole.TIPS_PAYABLE, null, tipsAgain - owedOfTips);
        return lines;
    }

    /** Whoever is not short of anything is paid, less what he owes, and nothing is owed to him, or by him, any more. */
    static List<JournalLine> paid(List<Due> dues, ExpenseMethod method) {
        List<JournalLine> lines = new ArrayList<>();
        long tips = 0;
        long all = 0;
        for (Due due : dues) {
            if (due.total() >= 0) {
                PostingPolicy.add(lines, AccountRole.COMMISSIONS_PAYABLE, due.masterId(), rest(due.commission()));
                PostingPolicy.add(
                        lines,
                        AccountRole.STAFF_RECEIVABLE,
                        due.masterId(),
                        -shortOf(due.commission()) - shortOf(due.allTips()));
                tips += rest(due.allTips());
                all += due.total();
            }
        }
        PostingPolicy.add(lines, AccountRole.TIPS_PAYABLE, null, tips);
        PostingPolicy.add(lines, method.role(), null, -all);
        return lines;
    }

    /** What {@link #paid} comes to, in minor units. */
    static long paidOut(List<Due> dues) {
        return dues.stream().mapToLong(Due::total).filter(total -> total > 0).sum();
    }

    /** What somebody has to give back. */
    private static long shortOf(long amount) {
        return Math.max(0, -amount);
    }

    /** What somebody is still to be paid. */
    private static long rest(long amount) {
        return Math.max(0, amount);
    }
}
