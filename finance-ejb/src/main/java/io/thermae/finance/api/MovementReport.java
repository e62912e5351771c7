package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has moved on accounts of the ledger. An owner is told all; of a branch, and to a manager, what documents of branches
 * have moved.
 */
@Local
public interface MovementReport {

    /** Which accounts. */
    enum Of {
        /** All of revenue and expense. */
        PROFIT_AND_LOSS,
        /** Where money lies: the till, the bank, and on its way there. */
        CASH_FLOW,
        /** What was paid ahead, and what is only passed on: deposits, gift cards, packages, customers' credit, tips. */
        HELD
    }

    /** By step and the account's number; throws as {@link RevenueReport#revenue}. */
    List<Row> movements(ReportQuestion question, Of of);

    /**
     * What has moved on an account in a step.
     *
     * @param start as in other reports
     * @param roles what the platform posts to it
     * @param opening debits without credits before the first day; null by step and of branches: accounts are of the business
     * @param debit not below zero
     * @param credit not below zero
     * @param closing after the last day; null as {@code opening}
     * @param previous debits without credits in the period before
     */
    record Row(
            LocalDate start,
            UUID accountId,
            String accountCode,
            String accountName,
            AccountKind kind,
            List<AccountRole> roles,
            @Nullable Money opening,
            Money debit,
            Money credit,
            @Nullable Money closing,
            Money previous) {}
}
