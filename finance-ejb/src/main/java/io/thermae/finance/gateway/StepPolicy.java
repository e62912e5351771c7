package io.thermae.finance.gateway;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.Map;

/** What gateways can count, who do not take each amount. */
public final class StepPolicy {

    private StepPolicy() {}

    /**
     * Refuses what a gateway cannot count before it is begun.
     *
     * @param step in minor units, at least 1
     * @throws RuleBroken {@code AMOUNT_NOT_COUNTABLE}; it says the step
     */
    public static void requireCountable(Money amount, long step) {
        if (amount.minorUnits() % step != 0) {
            BigDecimal said = new Money(step, amount.currency()).amount();
            throw new RuleBroken(
                    ErrorCode.AMOUNT_NOT_COUNTABLE,
                    Map.of(
                            "step",
                            Map.of(
                                    "amount",
                                    said.toPlainString(),
                                    "currency",
                                    amount.currency().getCurrencyCode())));
        }
    }
}
