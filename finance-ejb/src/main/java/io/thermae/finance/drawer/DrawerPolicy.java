package io.thermae.finance.drawer;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What may lie in a cash drawer, and what a count of it means. Amounts in minor units. */
final class DrawerPolicy {

    private DrawerPolicy() {}

    /**
     * What was counted.
     *
     * @throws InvalidInput for another currency, less than nothing, or more than can be counted
     */
    static long counted(String field, Money amount, String currency) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new InvalidInput(List.of(
                    new FieldViolation(field + ".currency", "currency_mismatch", Map.of("currency", currency))));
        }
        if (amount.minorUnits() < 0 || amount.minorUnits() > EntryPolicy.MOST_MINOR_UNITS) {
            throw new InvalidInput(field, "out_of_range");
        }
        return amount.minorUnits();
    }

    /**
     * What is moved by hand: above zero if it comes, below if it goes.
     *
     * @throws InvalidInput for what is not moved by hand, another currency, or nothing
     */
    static long moved(DrawerMovementKind kind, Money amount, String currency) {
        if (!kind.isByHand()) {
            throw new InvalidInput("kind", "not_by_hand");
        }
        long minor = counted("amount", amount, currency);
        if (minor == 0) {
            throw new InvalidInput("amount", "must_be_positive");
        }
        return signed(kind, minor);
    }

    /** Above zero if it comes, below if it goes. */
    static long signed(DrawerMovementKind kind, long amount) {
        return kind.comes() ? amount : -amount;
    }

    /**
     * What a count means to the ledger; none if all is there. What is over is told apart by branch.
     *
     * @throws InvalidInput if it is more than can be posted
     */
    static List<JournalLine> difference(long expected, long counted, UUID branchId) {
        if (Math.abs(counted - expected) > EntryPolicy.MOST_MINOR_UNITS) {
            throw new InvalidInput("counted", "out_of_range");
        }
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.CASH, null, counted - expected);
        PostingPolicy.add(lines, AccountRole.CASH_OVER_SHORT, branchId, expected - counted);
        return lines;
    }
}
