package io.thermae.finance.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What carries all that is on an account over to another one, each dimension by itself. */
final class CarryOverPolicy {

    private CarryOverPolicy() {}

    /**
     * What an account has of a dimension.
     *
     * @param dimensionId null for what is not told apart
     * @param minorUnits a debit above zero, a credit below; not zero
     */
    record Balance(@Nullable UUID dimensionId, long minorUnits) {}

    /**
     * The lines of as many entries as are needed, each of which is sound as {@link EntryPolicy} says; none if nothing is
     * there.
     *
     * @param balances of one currency
     */
    static List<List<Posting.Line>> entries(List<Balance> balances, UUID from, UUID to) {
        List<List<Posting.Line>> entries = new ArrayList<>();
        List<Posting.Line> lines = new ArrayList<>();
        for (Balance balance : balances) {
            long rest = balance.minorUnits();
            while (rest != 0) {
                long part = Math.max(-EntryPolicy.MOST_MINOR_UNITS, Math.min(rest, EntryPolicy.MOST_MINOR_UNITS));
                if (lines.size() + 2 > EntryPolicy.MOST_LINES) {
                    entries.add(lines);
                    lines = new ArrayList<>();
                }
                lines.add(new Posting.Line(from, balance.dimensionId(), -part));
                lines.add(new Posting.Line(to, balance.dimensionId(), part));
                rest -= part;
            }
        }
        if (!lines.isEmpty()) {
            entries.add(lines);
        }
        return entries;
    }

    /** Whether an account stands at zero, whatever is told apart on it: of each currency its balances. */
    static boolean isEven(Collection<List<Balance>> currencies) {
        return currencies.stream()
                .allMatch(balances ->
                        balances.stream().mapToLong(Balance::minorUnits).sum() == 0);
    }
}
