package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entry, posted to the account that plays the role.
 *
 * @param dimensionId what the amount is told apart by on its account, for example a category or a customer; null for nothing
 * @param minorUnits in the entry's currency: a debit above zero, a credit below
 */
public record JournalLine(AccountRole role, @Nullable UUID dimensionId, long minorUnits) {

    /** @param minorUnits above zero */
    public static JournalLine debit(AccountRole role, long minorUnits) {
        return new JournalLine(role, null, minorUnits);
    }

    /** @param minorUnits above zero */
    public static JournalLine credit(AccountRole role, long minorUnits) {
        return new JournalLine(role, null, -minorUnits);
    }

    /** The same line, told apart by something. */
    public JournalLine of(UUID dimension) {
        return new JournalLine(role, dimension, minorUnits);
    }
}
