package io.thermae.web.product;

import io.thermae.finance.api.Products;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sold. */
public record ProductRequest(
        @Size(max = 200) @Schema(description = "No other product that is sold has it", example = "Argan oil")
                String name,
        @Nullable @Size(max = 64) @Schema(description = "No other product that is sold has it", example = "OIL-100")
                String sku,
        @Nullable @Schema(description = "One of `GET /service-categories`") UUID categoryId,
        @Schema(description = "With or without its tax, as the business has decided by `taxInclusive`") Money price,
        @Nullable @Schema(description = "The standard rate unless said") UUID taxRateId) {

    Products.Draft draft() {
        return new Products.Draft(name, sku, categoryId, price, taxRateId);
    }
}
