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
    }

    /** Commissions are spent, and owed to the masters. Tips are owed since they were paid. */
    static List<JournalLine> approved(List<Due> dues) {
        List<JournalLine> lines = new ArrayList<>();
        for (Due due : dues) {
            PostingPolicy.add(lines, AccountRole.COMMISSION_EXPENSE, due.masterId(), due.earned());
            PostingPolicy.add(lines, AccountRole.COMMISSIONS_PAYABLE, due.masterId(), -due.earned());
        }
        return lines;
    }

    /** Whoever is not short of anything is paid, and nothing is owed to him any more. */
    static List<JournalLine> paid(List<Due> dues, ExpenseMethod method) {
        List<JournalLine> lines = new ArrayList<>();
        long tips = 0;
        long all = 0;
        for (Due due : dues) {
            if (due.total() >= 0) {
                PostingPolicy.add(
                        lines, AccountRole.COMMISSIONS_PAYABLE, due.masterId(), due.earned() + due.carriedCommission());
                tips += due.tips() + due.carriedTips();
                all += due.total();
            }
        }
        PostingPolicy.add(lines, AccountRole.TIPS_PAYABLE, null, tips);
        PostingPolicy.add(lines, method.role(), null, -all);
        return lines;
    }
}
