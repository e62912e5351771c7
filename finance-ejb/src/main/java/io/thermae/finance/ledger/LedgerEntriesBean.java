package io.thermae.finance.ledger;

import io.thermae.finance.api.EntryView;
import io.thermae.finance.api.LedgerEntries;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows entries to people, and posts what they say. */
@Stateless
@PermitAll
@TenantTransaction
public class LedgerEntriesBean implements LedgerEntries {

    @Inject
    FoundEntries found;

    @Inject
    StoredEntries stored;

    @Inject
    StoredAccounts accounts;

    @Override
    public List<EntryView> list(Filter filter, Portion portion) {
        return found.list(filter, portion);
    }

    @Override
    public EntryView get(UUID id) {
        return found.find(id).orElseThrow(() -> new NotFound("ledger_entry"));
    }

    @Override
    public EntryView post(Draft draft) {
        requireSound(draft);
        requireAccounts(draft.lines());
        return get(stored.insert(new Posting(
                draft.day(),
                draft.currency(),
                new DocumentReference(DocumentReference.MANUAL, Ids.next()),
                null,
                null,
                draft.memo(),
                draft.lines().stream()
                        .map(line -> new Posting.Line(line.accountId(), line.dimensionId(), line.minorUnits()))
                        .toList())));
    }

    @Override
    public EntryView reverse(UUID id, LocalDate day, @Nullable String memo) {
        EntryView entry = get(id);
        if (!entry.documentKind().equals(DocumentReference.MANUAL)) {
            throw new RuleBroken(ErrorCode.ENTRY_OF_DOCUMENT, Map.of("kind", entry.documentKind()));
        }
        if (entry.reversedBy() != null) {
            throw new RuleBroken(ErrorCode.ENTRY_REVERSED);
        }
        DocumentReference document = new DocumentReference(DocumentReference.MANUAL, entry.documentId());
        return get(stored.insert(
                stored.reversalOf(id, day, document, memo).orElseThrow(() -> new NotFound("ledger_entry"))));
    }

    private static void requireSound(Draft draft) {
        if (!EntryPolicy.isCountable(draft.currency())) {
            throw new InvalidInput("lines[0].amount.currency", "unknown_currency");
        }
        List<Long> amounts = draft.lines().stream().map(DraftLine::minorUnits).toList();
        EntryPolicy.flawOf(amounts).ifPresent(flaw -> {
            throw refusal(flaw, amounts);
        });
    }

    private static InvalidInput refusal(EntryPolicy.Flaw flaw, List<Long> amounts) {
        return switch (flaw) {
            case TOO_FEW_LINES -> new InvalidInput(List.of(new FieldViolation("lines", "too_few", Map.of("min", 2))));
            case TOO_MANY_LINES ->
                new InvalidInput(
                        List.of(new FieldViolation("lines", "too_many", Map.of("max", EntryPolicy.MOST_LINES))));
            case ZERO -> new InvalidInput("lines[" + amounts.indexOf(0L) + "].amount.amount", "must_not_be_zero");
            case TOO_LARGE -> new InvalidInput("lines", "out_of_range");
            case UNBALANCED -> new InvalidInput("lines", "unbalanced");
        };
    }

    private void requireAccounts(List<DraftLine> lines) {
        Map<UUID, Boolean> archived = accounts
                .known(lines.stream().map(DraftLine::accountId).toList())
                .stream()
                .collect(Collectors.toMap(StoredAccounts.Known::id, StoredAccounts.Known::archived));
        for (int i = 0; i < lines.size(); i++) {
            if (!archived.containsKey(lines.get(i).accountId())) {
                throw new InvalidInput("lines[" + i + "].accountId", "unknown_account");
            }
        }
        if (archived.containsValue(true)) {
            throw new RuleBroken(ErrorCode.ACCOUNT_ARCHIVED);
        }
    }
}
