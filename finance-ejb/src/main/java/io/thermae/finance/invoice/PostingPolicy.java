package io.thermae.finance.invoice;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a document means to the ledger: revenue of services and of products by
 * category, or that from fees, taxes by rate, and receivables by customer. */
public final class PostingPolicy {

    private PostingPolicy() {}

    /** What an amount is told apart by on its account; a map takes no null. */
    private record Dimension(@Nullable UUID id) {}

    /** An account that earns, and what the amount is told apart by on it. */
    private record Earning(AccountRole role, @Nullable UUID id) {}

    /**
     * What it means that an invoice is issued: its customer owes it, and it earns.
     *
     * @param categories of its services and products, by their ids
     */
    public static List<JournalLine> issued(InvoiceView draft, Map<UUID, UUID> categories) {
        List<JournalLine> lines = owed(draft);
        lines.addAll(earned(draft, categories));
        return lines;
    }

    /** What its customer owes of an invoice that is issued: debits, to which the credits can be added. */
    public static List<JournalLine> owed(InvoiceView draft) {
        List<JournalLine> lines = new ArrayList<>();
        add(lines, AccountRole.RECEIVABLES, draft.customerId(), draft.gross().minorUnits());
        return lines;
    }

    /**
     * What an invoice earns and what it owes the state: credits. None of nothing.
     *
     * @param categories of its services and products, by their ids
     */
    public static List<JournalLine> earned(InvoiceView document, Map<UUID, UUID> categories) {
        Map<Earning, Long> revenue = new LinkedHashMap<>();
        Map<Dimension, Long> taxes = new LinkedHashMap<>();
        for (InvoiceLineView line : document.lines()) {
            revenue.merge(earning(document, line, categories), line.net().minorUnits(), Long::sum);
            taxes.merge(new Dimension(line.taxRateId()), line.tax().minorUnits(), Long::sum);
        }
        List<JournalLine> lines = new ArrayList<>();
        revenue.forEach((earning, amount) -> add(lines, earning.role, earning.id, -amount));
        taxes.forEach((rate, amount) -> add(lines, AccountRole.TAXES_PAYABLE, rate.id, -amount));
        return lines;
    }

    private static Earning earning(InvoiceView document, InvoiceLineView line, Map<UUID, UUID> categories) {
        UUID service = line.serviceId();
        UUID product = line.productId();
        UUID sold = product == null ? service : product;
        UUID category = sold == null ? null : categories.get(sold);
        if (document.fee() != null) {
            return new Earning(AccountRole.FEE_REVENUE, category);
        }
        return new Earning(product == null ? AccountRole.REVENUE : AccountRole.PRODUCT_REVENUE, category);
    }

    /** The same the other way round: what a credit note takes back. */
    public static List<JournalLine> takenBack(InvoiceView document, Map<UUID, UUID> categories) {
        return earned(document, categories).stream()
                .map(line -> new JournalLine(line.role(), line.dimensionId(), -line.minorUnits()))
                .toList();
    }

    /**
     * Adds a line, unless it is of nothing; several, if it is more than one may be of, as all that a customer owes can be.
     *
     * @param minorUnits a debit above zero, a credit below
     */
    public static void add(List<JournalLine> lines, AccountRole role, @Nullable UUID dimension, long minorUnits) {
        long rest = minorUnits;
        while (rest != 0) {
            long part = Math.max(-EntryPolicy.MOST_MINOR_UNITS, Math.min(rest, EntryPolicy.MOST_MINOR_UNITS));
            lines.add(new JournalLine(role, dimension, part));
            rest -= part;
        }
    }
}
