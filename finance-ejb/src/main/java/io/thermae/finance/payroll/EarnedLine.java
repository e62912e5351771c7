package io.thermae.finance.payroll;

import io.thermae.finance.api.PayrollLineKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run counts for a master, in minor units.
 *
 * @param masterId null for a tip that is nobody's
 * @param base what was paid, without its tax; below zero what was given back
 * @param rate in thousandths of a percent; null if it is no percentage, or was taken back
 */
record EarnedLine(
        @Nullable UUID masterId,
        PayrollLineKind kind,
        @Nullable UUID invoiceId,
        @Nullable Integer invoicePosition,
        @Nullable UUID serviceId,
        @Nullable UUID productId,
        @Nullable UUID paymentId,
        long base,
        @Nullable Integer rate,
        long commission,
        long tip) {

    static EarnedLine tip(@Nullable UUID masterId, UUID paymentId, long tip) {
        return new EarnedLine(masterId, PayrollLineKind.TIP, null, null, null, null, paymentId, 0, null, 0, tip);
    }

    static EarnedLine carried(UUID masterId, long commission, long tip) {
        return new EarnedLine(
                masterId, PayrollLineKind.CARRIED, null, null, null, null, null, 0, null, commission, tip);
    }
}
