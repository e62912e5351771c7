package io.thermae.web.ledger;

import io.thermae.finance.api.EntryView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger. It is never changed: another one takes it back. */
@Schema(name = "LedgerEntryJson")
public record EntryJson(
        UUID id,
        @Schema(description = "Of the business, to which it belongs") LocalDate day,
        @Schema(example = "KZT") String currency,
        @Schema(description = "What it tells of; `manual` for what people have posted", example = "manual")
                String documentKind,
        UUID documentId,
        @Nullable @Schema(description = "What has become of the document") LedgerEvent event,
        @Nullable @Schema(description = "As the header `webhook-id` has it, if programs are told of this") UUID eventId,
        @Nullable @Schema(description = "Of what has caused it, as `/audit` has it") String requestId,
        @Nullable @Schema(description = "The entry that it takes back") UUID reverses,
        @Nullable @Schema(description = "The entry that takes it back") UUID reversedBy,
        @Nullable String memo,
        OffsetDateTime postedAt,
        @Nullable @Schema(description = "Who has posted it; null for the platform") UUID postedBy,
        List<LedgerLineJson> lines) {

    /** A line of it. */
    public record LedgerLineJson(
            UUID accountId,
            @Schema(example = "1010") String accountCode,
            @Schema(example = "Cash") String accountName,
            @Nullable @Schema(description = "What the amount is told apart by: a category, a customer")
                    UUID dimensionId,
            EntrySide side,
            @Schema(description = "Above zero") Money amount) {

        static LedgerLineJson of(EntryView.Line line) {
            boolean debit = line.amount().minorUnits() > 0;
            return new LedgerLineJson(
                    line.accountId(),
                    line.accountCode(),
                    line.accountName(),
                    line.dimensionId(),
                    debit ? EntrySide.DEBIT : EntrySide.CREDIT,
                    debit
                            ? line.amount()
                            : new Money(
                                    -line.amount().minorUnits(), line.amount().currency()));
        }
    }

    static EntryJson of(EntryView entry, ZoneId zone) {
        return new EntryJson(
                entry.id(),
                entry.day(),
                entry.currency(),
                entry.documentKind(),
                entry.documentId(),
                entry.event(),
                entry.eventId(),
                entry.requestId(),
                entry.reverses(),
                entry.reversedBy(),
                entry.memo(),
                Times.at(entry.postedAt(), zone),
                entry.postedBy(),
                entry.lines().stream().map(LedgerLineJson::of).toList());
    }
}
