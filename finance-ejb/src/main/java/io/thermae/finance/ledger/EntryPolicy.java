package io.thermae.finance.ledger;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What makes an entry sound. The database holds the same with a deferred constraint. */
public final class EntryPolicy {

    /** The most lines of an entry. */
    public static final int MOST_LINES = 1000;

    /** The most minor units of a line, either way: so far below the end of a long that no sum of an entry gets there. */
    public static final long MOST_MINOR_UNITS = 100_000_000_000_000L;

    /** What can be wrong with an entry. */
    public enum Flaw {
        TOO_FEW_LINES,
        TOO_MANY_LINES,
        ZERO,
        TOO_LARGE,
        UNBALANCED
    }

    private EntryPolicy() {}

    /**
     * The first thing that is wrong with an entry of such lines; empty if nothing is.
     *
     * @param minorUnits of each line: debits above zero, credits below
     */
    public static Optional<Flaw> flawOf(List<Long> minorUnits) {
        if (minorUnits.size() < 2) {
            return Optional.of(Flaw.TOO_FEW_LINES);
        }
        if (minorUnits.size() > MOST_LINES) {
            return Optional.of(Flaw.TOO_MANY_LINES);
        }
        long sum = 0;
        for (long amount : minorUnits) {
            if (amount == 0) {
                return Optional.of(Flaw.ZERO);
            }
            if (amount < -MOST_MINOR_UNITS || amount > MOST_MINOR_UNITS) {
                return Optional.of(Flaw.TOO_LARGE);
            }
            sum += amount;
        }
        return sum == 0 ? Optional.empty() : Optional.of(Flaw.UNBALANCED);
    }

    /** Whether money of this currency is counted in units of it: an ISO 4217 code, and neither gold nor a unit of account. */
    public static boolean isCountable(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
