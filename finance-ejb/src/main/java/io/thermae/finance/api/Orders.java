package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sells products over the desk, each time by an invoice: an owner sees all, a manager those of his branches. */
@Local
public interface Orders {

    /** The latest first. */
    List<OrderView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    OrderView get(UUID id);

    /**
     * Sells products: their invoice is issued.
     *
     * @throws io.thermae.kernel.InvalidInput for products that are not sold, and what is not known or adds up to nothing
     *     sensible
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} for another price than the product's, said by who may not decide
     *     prices; {@code PERIOD_CLOSED}
     */
    OrderView sell(Sale sale);

    /**
     * Takes all that is left of it back, by a credit note.
     *
     * @param reason stands on the note
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was taken back already; {@code STALE_VERSION};
     *     {@code PERIOD_CLOSED}
     */
    OrderView cancel(UUID id, String reason);

    /**
     * What is sold to whom.
     *
     * @param branchId null for the caller's only one
     * @param customerId null if it is nobody's card
     * @param note stands on the invoice
     */
    record Sale(@Nullable UUID branchId, @Nullable UUID customerId, @Nullable String note, List<Item> items) {

        /** People may be in it. */
        @Override
        public String toString() {
            return "Sale[" + items.size() + " items]";
        }
    }

    /**
     * So many of a product.
     *
     * @param quantity 1 to 9999
     * @param unitPrice null for the product's
     * @param discountPercent in thousandths of a percent; null for none
     * @param discount from all of them; null for none. Not with a percentage
     * @param sellerId the master who has sold it; null for nobody in particular
     */
    record Item(
            UUID productId,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable Integer discountPercent,
            @Nullable Money discount,
            @Nullable UUID sellerId) {}

    /** Which orders; null leaves a criterion out. */
    record Filter(@Nullable UUID branchId, @Nullable UUID customerId) {}
}
