package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountRole;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the rules of this module post to, inside the transaction of what they tell of. Nobody who posts waits for another one
 * who does.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Journal {

    @Inject
    StoredEntries entries;

    @Inject
    Chart chart;

    /**
     * Posts an entry.
     *
     * @return its id
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED} if the books are closed through its day, or a later one;
     *     {@code LIABILITY_BELOW_ZERO} if less than nothing would be owed to customers; of others, {@link AccountRole#owedBackOn}
     * @throws IllegalArgumentException if it is not sound as {@link EntryPolicy} says: a defect of the caller
     */
    public UUID post(JournalEntry entry) {
        return post(entry, Map.of());
    }

    /**
     * As {@link #post(JournalEntry)}, some of it to other accounts.
     *
     * @param instead accounts of the business to which lines of a role are posted, instead of that which plays it
     */
    public UUID post(JournalEntry entry, Map<AccountRole, UUID> instead) {
        Set<AccountRole> roles = entry.lines().stream().map(JournalLine::role).collect(Collectors.toSet());
        Map<AccountRole, UUID> accounts = new EnumMap<>(AccountRole.class);
        accounts.putAll(chart.playing(roles));
        accounts.putAll(instead);
        Posting posting = new Posting(
                entry.day(),
                entry.currency(),
                entry.document(),
                entry.eventId(),
                null,
                null,
                entry.lines().stream()
                        .map(line -> new Posting.Line(
                                Objects.requireNonNull(accounts.get(line.role())),
                                line.dimensionId(),
                                line.minorUnits()))
                        .toList());
        requireSound(posting);
        return entries.insert(posting);
    }

    /**
     * Takes an entry back: posts its lines the other way round.
     *
     * @param day to which the reversal belongs; the period of the entry itself may be closed
     * @param because the document that says so
     * @return id of the reversal
     * @throws NotFound if there is no such entry
     * @throws io.thermae.kernel.RuleBroken {@code ENTRY_REVERSED} if it was taken back already; {@code PERIOD_CLOSED};
     *     {@code LIABILITY_BELOW_ZERO}
     */
    public UUID reverse(UUID entryId, LocalDate day, DocumentReference because) {
        return entries.insert(
                entries.reversalOf(entryId, day, because, null).orElseThrow(() -> new NotFound("ledger_entry")));
    }

    private static void requireSound(Posting posting) {
        Optional<EntryPolicy.Flaw> flaw = EntryPolicy.flawOf(posting.amounts());
        if (flaw.isPresent() || !EntryPolicy.isCountable(posting.currency())) {
            throw new IllegalArgumentException("An entry of a "
                    + posting.document().kind() + " in " + posting.currency() + " is not sound: " + flaw);
        }
    }
}
