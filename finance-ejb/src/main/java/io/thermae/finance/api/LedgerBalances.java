package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is on the accounts. */
@Local
public interface LedgerBalances {

    /** How many differences are told at most. */
    int MOST_DIFFERENCES = 100;

    /**
     * Of each account that was posted to until then, in each currency; by number and currency.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code asOf}: {@code must_not_be_in_future}
     */
    List<AccountBalance> trialBalance(BooksAt at);

    /**
     * Of one account, in each currency.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code asOf}: {@code must_not_be_in_future}
     * @throws io.thermae.kernel.NotFound if there is no such account
     */
    List<AccountBalance> of(UUID accountId, BooksAt at);

    /** Sums up all lines, holds what is kept as balances against that, and looks for accounts that owe less than nothing. */
    Verification verify();

    /**
     * What came of it.
     *
     * @param unbalancedEntries how many entries do not balance; the database refuses such
     * @param differences the first {@link #MOST_DIFFERENCES} balances that are not the sum of their lines
     * @param overdrawn accounts on which less than nothing is owed, as the database refuses it by now
     */
    record Verification(
            Instant verifiedAt,
            long entries,
            long lines,
            long unbalancedEntries,
            List<Difference> differences,
            List<Overdrawn> overdrawn) {

        /** Whether all is as it should be. */
        public boolean isSound() {
            return unbalancedEntries == 0 && differences.isEmpty() && overdrawn.isEmpty();
        }

        /** The overdrawn ones that a rule posts to, or has posted to. The others are of what people have posted themselves. */
        public List<Overdrawn> overdrawnByRules() {
            return overdrawn.stream().filter(Overdrawn::hasRole).toList();
        }

        /** How much is wrong with what the platform has posted itself. */
        public long failures() {
            return unbalancedEntries + differences.size() + overdrawnByRules().size();
        }
    }

    /**
     * A day of an account whose balance is not the sum of its lines.
     *
     * @param recordedOn of what was recorded on this day, in UTC
     * @param keptMinorUnits debits without credits, as they are kept
     * @param summedMinorUnits as the lines say
     */
    record Difference(
            UUID accountId,
            String currency,
            LocalDate day,
            LocalDate recordedOn,
            long keptMinorUnits,
            long summedMinorUnits) {}

    /**
     * An account of the kind {@link AccountKind#LIABILITY} that stands in debit: it did before that was refused, or its role was
     * moved to it before balances were carried over with roles.
     *
     * @param minorUnits by how much, above zero
     * @param hasRole whether it plays a role of that kind, or has played one
     */
    record Overdrawn(UUID accountId, String currency, long minorUnits, boolean hasRole) {}
}
