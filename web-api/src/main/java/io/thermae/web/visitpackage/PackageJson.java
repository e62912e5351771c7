package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A package that was sold. */
public record PackageJson(
        UUID id,
        @Nullable @Schema(description = "Null if it is of a membership") UUID kindId,
        @Nullable @Schema(description = "Of which it is a period's; null if it was sold by itself") UUID membershipId,
        @Schema(description = "As it was called when it was sold", example = "10 massages") String name,
        @Schema(description = "Of which services a visit pays one") List<UUID> serviceIds,
        @Schema(description = "Where it pays; none: everywhere") List<UUID> branchIds,
        PackageStatus status,
        @Nullable @Schema(description = "Why it is frozen, has lapsed or was given back") String reason,
        @Schema(description = "Where it was sold") UUID branchId,
        UUID customerId,
        @Schema(description = "By which it was sold") UUID invoiceId,
        @Schema(description = "Whether nothing of that invoice is open: before, it pays nothing unless it is trusted")
                boolean paid,
        @Schema(description = "Whether it pays today though it is not paid for, as a membership does for some days")
                boolean trusted,
        @Schema(example = "10") int visits,
        @Schema(example = "7") int visitsLeft,
        @Schema(description = "Tax included") Money price,
        @Schema(description = "Of its price the share of the visits that are left: what goes back by a refund")
                Money left,
        @Nullable @Schema(description = "The last day on which it pays") LocalDate expiresOn,
        @Schema(description = "Whether that day is over; while it is frozen its days do not go on") boolean expired,
        @Nullable LocalDate frozenOn,
        LocalDate soldOn,
        OffsetDateTime soldAt,
        @Nullable @Schema(description = "Null if that was the clock") UUID soldBy) {

    /** What a package got or gave. */
    public record PackageEntryJson(
            UUID id,
            PackageEntryKind kind,
            @Schema(description = "Below zero if it gave some", example = "-1") int visits,
            @Schema(description = "Their share of its price, without tax") Money share,
            @Schema(description = "After that", example = "7") int visitsLeft,
            @Nullable @Schema(description = "The payment by a visit") UUID paymentId,
            @Nullable @Schema(description = "What a visit has paid") UUID invoiceId,
            @Nullable @Schema(description = "Which line of that") Integer position,
            @Nullable @Schema(description = "By which a visit was given back") UUID refundId,
            @Nullable @Schema(description = "By which the rest was given back") UUID creditNoteId,
            LocalDate doneOn,
            OffsetDateTime doneAt,
            @Nullable @Schema(description = "Null if that was the clock") UUID doneBy) {

        static PackageEntryJson of(PackageEntryView entry, ZoneId zone) {
            return new PackageEntryJson(
                    entry.id(),
                    entry.kind(),
                    entry.visits(),
                    entry.share(),
                    entry.visitsLeft(),
                    entry.paymentId(),
                    entry.invoiceId(),
                    entry.linePosition(),
                    entry.refundId(),
                    entry.creditNoteId(),
                    entry.doneOn(),
                    Times.at(entry.doneAt(), zone),
                    entry.doneBy());
        }
    }

    static PackageJson of(PackageView sold, ZoneId zone) {
        return new PackageJson(
                sold.id(),
                sold.kindId(),
                sold.membershipId(),
                sold.name(),
                sold.serviceIds(),
                sold.branchIds(),
                sold.status(),
                sold.reason(),
                sold.branchId(),
                sold.customerId(),
                sold.invoiceId(),
                sold.paid(),
                sold.trusted(),
                sold.visits(),
                sold.visitsLeft(),
                sold.net().plus(sold.tax()),
                sold.netLeft().plus(sold.taxLeft()),
                sold.expiresOn(),
                sold.expired(),
                sold.frozenOn(),
                sold.soldOn(),
                Times.at(sold.soldAt(), zone),
                sold.soldBy());
    }

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "PackageJson[" + id + "]";
    }
}
