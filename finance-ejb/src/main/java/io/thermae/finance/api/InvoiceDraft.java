package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is to be.
 *
 * @param branchId null for the caller's only one
 * @param customerId null if it is nobody's card
 * @param customerName as it is to stand on the document; null for the card's
 * @param series capitals and digits; null for the usual one
 * @param dueDays 0 to 365; null for what the business has decided
 * @param note stands on the document
 */
public record InvoiceDraft(
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String series,
        @Nullable Integer dueDays,
        @Nullable String note,
        List<Line> lines) {

    /**
     * A line.
     *
     * @param productId null if it sells none; not with a service
     * @param masterId who has served or sold it; null for nobody in particular
     * @param quantity 1 to 10000
     * @param discountPercent in thousandths of a percent; null for none
     * @param discount from the whole line; null for none. Not with a percentage
     * @param taxRateId null for that of the service, else the standard one, if there is one, else for no tax
     */
    public record Line(
            String description,
            @Nullable UUID serviceId,
            @Nullable UUID productId,
            @Nullable UUID masterId,
            int quantity,
            Money unitPrice,
            @Nullable Integer discountPercent,
            @Nullable Money discount,
            @Nullable UUID taxRateId) {

        /** A line that sells no product. */
        public Line(
                String description,
                @Nullable UUID serviceId,
                @Nullable UUID masterId,
                int quantity,
                Money unitPrice,
                @Nullable Integer discountPercent,
                @Nullable Money discount,
                @Nullable UUID taxRateId) {
            this(description, serviceId, null, masterId, quantity, unitPrice, discountPercent, discount, taxRateId);
        }
    }

    /** Names may be in it. */
    @Override
    public String toString() {
        return "InvoiceDraft[" + lines.size() + " lines]";
    }
}
