package io.thermae.web.catalogue;

import io.thermae.booking.api.ServiceDetails;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a service. */
public record ServiceRequest(
        @Size(max = 200) @Schema(example = "Massage") String name,
        @Nullable @Size(max = 100) @Schema(example = "Body") String category,
        @Min(1) @Max(1440) @Schema(example = "60") int durationMinutes,
        @Nullable @Min(0) @Max(480) Integer bufferBeforeMinutes,
        @Nullable @Min(0) @Max(480) @Schema(example = "15") Integer bufferAfterMinutes,
        Money price,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 20) List<RequiredResource> resources) {

    /** Equipment that the service takes. */
    public record RequiredResource(UUID resourceTypeId, @Min(1) @Max(100) int quantity) {}

    ServiceDetails toDetails() {
        if (resources != null && !resources.isEmpty()) {
            // businesses have no types of resources yet, so no id is one of theirs
            throw new InvalidInput("resources[0].resourceTypeId", "unknown_resource_type");
        }
        return new ServiceDetails(
                name,
                category,
                description,
                durationMinutes,
                Objects.requireNonNullElse(bufferBeforeMinutes, 0),
                Objects.requireNonNullElse(bufferAfterMinutes, 0),
                price);
    }
}
