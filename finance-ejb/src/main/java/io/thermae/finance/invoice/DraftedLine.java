package io.thermae.finance.invoice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is written, in minor units.
 *
 * @param masterId who has served or sold it
 * @param discountPercent in thousandths of a percent
 * @param creditsPosition which line of the invoice a line of a credit note takes back
 */
public record DraftedLine(
        String description,
        @Nullable UUID serviceId,
        @Nullable UUID productId,
        @Nullable UUID masterId,
        int quantity,
        long unit,
        @Nullable Integer discountPercent,
        long discount,
        @Nullable UUID taxRateId,
        @Nullable String taxName,
        int taxRate,
        long net,
        long tax,
        @Nullable Integer creditsPosition) {

    /** What is to be paid for it. */
    public long gross() {
        return net + tax;
    }
}
