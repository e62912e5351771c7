package io.thermae.web.books;

import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformEntryView;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import io.thermae.web.ledger.EntrySide;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the platform's books. It is never changed: another one takes it back. */
public record BooksEntryJson(
        UUID id,
        @Schema(description = "To which it belongs, in UTC") LocalDate day,
        @Schema(example = "KZT") String currency,
        @Schema(description = "Which owes or has paid it") UUID businessId,
        @Schema(description = "`invoice`, `payment` or `refund`", example = "invoice") String documentKind,
        UUID documentId,
        @Schema(description = "For which the document is; of an invoice itself") UUID invoiceId,
        @Schema(description = "What has become of the document") PlatformEvent event,
        @Nullable @Schema(description = "The entry that it takes back") UUID reverses,
        @Nullable @Schema(description = "The entry that takes it back") UUID reversedBy,
        @Nullable @Schema(description = "Why it takes one back") String memo,
        @Schema(description = "Whether it tells of what was there before the books were") boolean carriedOver,
        OffsetDateTime postedAt,
        @Nullable @Schema(description = "Who has posted it; null for the platform itself") UUID postedBy,
        List<BooksLineJson> lines) {

    /** A line of it. */
    public record BooksLineJson(
            PlatformAccount account,
            @Schema(example = "1210") String accountCode,
            @Schema(example = "Receivables from businesses") String accountName,
            @Nullable @Schema(description = "The plan that revenue is of") UUID planId,
            EntrySide side,
            @Schema(description = "Above zero") Money amount) {

        static BooksLineJson of(PlatformEntryView.Line line) {
            Money amount = line.amount();
            boolean debit = amount.minorUnits() > 0;
            return new BooksLineJson(
                    line.account(),
                    line.code(),
                    line.name(),
                    line.planId(),
                    debit ? EntrySide.DEBIT : EntrySide.CREDIT,
                    debit ? amount : new Money(-amount.minorUnits(), amount.currency()));
        }
    }

    static BooksEntryJson of(PlatformEntryView entry) {
        return new BooksEntryJson(
                entry.id(),
                entry.day(),
                entry.currency(),
                entry.businessId(),
                entry.documentKind(),
                entry.documentId(),
                entry.invoiceId(),
                entry.event(),
                entry.reverses(),
                entry.reversedBy(),
                entry.memo(),
                entry.carriedOver(),
                Times.at(entry.postedAt(), ZoneOffset.UTC),
                entry.postedBy(),
                entry.lines().stream().map(BooksLineJson::of).toList());
    }
}
