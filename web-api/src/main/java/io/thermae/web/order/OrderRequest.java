package io.thermae.web.order;

import io.thermae.finance.api.Orders;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sold to whom. */
public record OrderRequest(
        @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
        @Nullable @Schema(description = "Nobody's card unless said") UUID customerId,
        @Nullable @Size(max = 1000) @Schema(description = "Stands on the invoice") String note,
        @Size(min = 1, max = 200) List<OrderItemRequest> items) {

    /** So many of a product. */
    public record OrderItemRequest(
            UUID productId,
            @Min(1) @Max(9999) @Schema(example = "2") int quantity,
            @Nullable @Schema(description = "The product's unless said; another one needs SERVICES_MANAGE")
                    Money unitPrice,
            @Nullable @Size(max = 10) @Schema(description = "Off all of them; not with discount", example = "12.5")
                    String discountPercent,
            @Nullable @Schema(description = "Off all of them") Money discount,
            @Nullable @Schema(description = "The master who has sold it, and earns by it") UUID sellerId) {}

    Orders.Sale sale() {
        List<Orders.Item> sold = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            OrderItemRequest item = items.get(i);
            String percent = item.discountPercent();
            sold.add(new Orders.Item(
                    item.productId(),
                    item.quantity(),
                    item.unitPrice(),
                    percent == null ? null : Percent.read("items[" + i + "].discountPercent", percent),
                    item.discount(),
                    item.sellerId()));
        }
        return new Orders.Sale(branchId, customerId, note, sold);
    }

    /** People may be in it. */
    @Override
    public String toString() {
        return "OrderRequest[" + items.size() + " items]";
    }
}
