package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger, as people see and make them. One that is not there is {@link io.thermae.kernel.NotFound}. */
@Local
public interface LedgerEntries {

    /** A part of those that the filter lets pass, the last one posted first. */
    List<EntryView> list(Filter filter, Portion portion);

    EntryView get(UUID id);

    /**
     * Posts what no document tells of.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code lines}: {@code unbalanced}; or one of them:
     *     {@code must_not_be_zero}, {@code out_of_range}, {@code unknown_account}; or the currency:
     *     {@code unknown_currency}
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}, {@code ACCOUNT_ARCHIVED}, {@code LIABILITY_BELOW_ZERO}
     */
    EntryView post(Draft draft);

    /**
     * Takes back what people have posted. What documents tell of is taken back by documents.
     *
     * @param day to which the reversal belongs
     * @return the reversal
     * @throws io.thermae.kernel.RuleBroken {@code ENTRY_REVERSED}, {@code ENTRY_OF_DOCUMENT}, {@code PERIOD_CLOSED},
     *     {@code LIABILITY_BELOW_ZERO}
     */
    EntryView reverse(UUID id, LocalDate day, @Nullable String memo);

    /**
     * Which entries; null for any.
     *
     * @param accountId posted to there
     * @param from its first day
     * @param to its last day
     */
    record Filter(
            @Nullable UUID accountId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID documentId) {}

    /** What is to be posted. */
    record Draft(LocalDate day, String currency, String memo, List<DraftLine> lines) {}

    /** @param minorUnits a debit above zero, a credit below */
    record DraftLine(UUID accountId, @Nullable UUID dimensionId, long minorUnits) {}
}
