package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageKindView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A package that is offered. */
public record PackageKindJson(
        UUID id,
        @Schema(example = "10 massages") String name,
        @Schema(description = "Of which services a visit pays one") List<UUID> serviceIds,
        @Schema(description = "Where it is sold and pays; none: everywhere") List<UUID> branchIds,
        @Schema(example = "10") int visits,
        Money price,
        @Nullable @Schema(description = "Null for the standard rate") UUID taxRateId,
        @Nullable @Schema(description = "How many days after the sale it still pays", example = "365")
                Integer validityDays,
        @Nullable @Schema(description = "Null while it is sold") OffsetDateTime archivedAt,
        long version) {

    static PackageKindJson of(PackageKindView kind, ZoneId zone) {
        return new PackageKindJson(
                kind.id(),
                kind.name(),
                kind.serviceIds(),
                kind.branchIds(),
                kind.visits(),
                kind.price(),
                kind.taxRateId(),
                kind.validityDays(),
                Times.orNull(kind.archivedAt(), zone),
                kind.version());
    }
}
