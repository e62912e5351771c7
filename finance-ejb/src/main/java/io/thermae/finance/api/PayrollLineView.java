package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a payroll counts for a master.
 *
 * @param masterId null for a tip that is nobody's
 * @param invoiceNumber null if it is of no invoice's line
 * @param description of the invoice's line; null if it is of none
 * @param productId null if it is no product's
 * @param paymentId of the tip; null if it is none
 * @param base what was paid, without its tax; below zero what was given back
 * @param rate in thousandths of a percent; null if it is no percentage, or was taken back
 */
public record PayrollLineView(
        UUID id,
        @Nullable UUID masterId,
        PayrollLineKind kind,
        @Nullable UUID invoiceId,
        @Nullable String invoiceNumber,
        @Nullable String description,
        @Nullable UUID serviceId,
        @Nullable UUID productId,
        @Nullable UUID paymentId,
        Money base,
        @Nullable Integer rate,
        Money commission,
        Money tip) {}
