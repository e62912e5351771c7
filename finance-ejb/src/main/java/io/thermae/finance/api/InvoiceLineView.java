package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice or a credit note.
 *
 * @param position counted from 1
 * @param serviceId null if it is no service's
 * @param productId null if it sells none
 * @param masterId who has served or sold it; null for nobody in particular
 * @param discountPercent in thousandths of a percent; null if the discount is an amount, or none
 * @param discount what it comes to
 * @param taxRateId null if it is taxed at no rate
 * @param taxName of the rate, as it was called then
 * @param taxRate in thousandths of a percent
 * @param creditsPosition which line of the invoice a line of a credit note takes back
 * @param credited how much of it was taken back, tax included
 */
public record InvoiceLineView(
        int position,
        String description,
        @Nullable UUID serviceId,
        @Nullable UUID productId,
        @Nullable UUID masterId,
        int quantity,
        Money unitPrice,
        @Nullable Integer discountPercent,
        Money discount,
        @Nullable UUID taxRateId,
        @Nullable String taxName,
        int taxRate,
        Money net,
        Money tax,
        Money gross,
        @Nullable Integer creditsPosition,
        Money credited) {}
