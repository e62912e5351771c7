package io.thermae.web.customer;

import io.thermae.booking.api.Treatments;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done. */
public record TreatmentRequest(
        @Nullable UUID bookingId,
        @Nullable @Min(1) @Max(10) @Schema(description = "Place of the service in the visit; 1 if not said")
                Integer item,
        @Nullable UUID masterId,
        @Nullable @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime performedAt,
        @Size(max = 2000) @Schema(example = "Peeling of the face, 20 minutes") String description,
        @Nullable @Size(max = 50) List<@Size(max = 200) String> products,
        @Nullable @Size(max = 20) @Schema(description = "Addresses: https")
                List<@Size(max = 500) @Pattern(regexp = ADDRESS) String> photos,
        @Nullable UUID corrects) {

    private static final String ADDRESS = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?][^\\s\"'<>\\\\]*)?";

    Treatments.Details toDetails() {
        return new Treatments.Details(
                bookingId,
                item,
                masterId,
                performedAt == null ? null : performedAt.toInstant(),
                description,
                Objects.requireNonNullElse(products, List.of()),
                Objects.requireNonNullElse(photos, List.of()),
                corrects);
    }
}
