package io.thermae.web.product;

import io.thermae.finance.api.ProductView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product that is sold over the desk. */
public record ProductJson(
        UUID id,
        @Schema(example = "Argan oil") String name,
        @Nullable @Schema(example = "OIL-100") String sku,
        @Nullable @Schema(description = "One of `GET /service-categories`") UUID categoryId,
        Money price,
        @Nullable @Schema(description = "Null for the standard rate") UUID taxRateId,
        @Nullable @Schema(description = "Null while it is sold") OffsetDateTime archivedAt,
        long version) {

    static ProductJson of(ProductView product, ZoneId zone) {
        return new ProductJson(
                product.id(),
                product.name(),
                product.sku(),
                product.categoryId(),
                product.price(),
                product.taxRateId(),
                Times.orNull(product.archivedAt(), zone),
                product.version());
    }
}
