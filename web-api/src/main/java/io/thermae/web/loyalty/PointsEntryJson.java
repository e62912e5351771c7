package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyEntryView;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer got or gave of points. */
public record PointsEntryJson(
        UUID id,
        LoyaltyEntryKind kind,
        @Schema(description = "Below zero: so many less", example = "-20") long points,
        @Schema(description = "By how many he owes more; below zero: less", example = "0") long owed,
        @Nullable @Schema(description = "Of which they were earned, or that they have paid") UUID invoiceId,
        @Nullable @Schema(description = "By which they were earned, or that was made by them") UUID paymentId,
        @Nullable UUID refundId,
        @Nullable UUID creditNoteId,
        @Nullable @Schema(description = "Of a correction") String reason,
        LocalDate doneOn,
        OffsetDateTime doneAt,
        @Nullable @Schema(description = "Nobody, if it came of itself") UUID doneBy) {

    static PointsEntryJson of(LoyaltyEntryView entry, ZoneId zone) {
        return new PointsEntryJson(
                entry.id(),
                entry.kind(),
                entry.points(),
                entry.owed(),
                entry.invoiceId(),
                entry.paymentId(),
                entry.refundId(),
                entry.creditNoteId(),
                entry.reason(),
                entry.doneOn(),
                Times.at(entry.doneAt(), zone),
                entry.doneBy());
    }

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "PointsEntryJson[" + id + "]";
    }
}
