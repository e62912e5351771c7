package io.thermae.finance.gateway;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.Map;

/** What gateways can count, who do not take each amount. */
public final class StepPolicy {

    private StepPolicy() {}

    /** @param step in minor units, at least 1 */
    public static boolean isCountable(Money amount, long step) {
        return amount.minorUnits() % step == 0;
    }

    /**
     * Refuses what a gateway cannot count before it is begun.
     *
     * @param step in minor units, at least 1
     * @throws RuleBroken {@code AMOUNT_NOT_COUNTABLE}; it says the step
     */
    public static void requireCountable(Money amount, long step) {
        if (!isCountable(amount, step)) {
            throw new RuleBroken(ErrorCode.AMOUNT_NOT_COUNTABLE, Map.of("step", said(step, amount)));
        }
    }

    /**
     * As {@link #requireCountable(Money, long)}, of what somebody has asked for.
     *
     * @param field in which he has said it
     * @throws RuleBroken {@code AMOUNT_NOT_COUNTABLE}; it says the field and the step
     */
    public static void requireCountable(String field, Money amount, long step) {
        if (!isCountable(amount, step)) {
            throw new RuleBroken(ErrorCode.AMOUNT_NOT_COUNTABLE, Map.of("field", field, "step", said(step, amount)));
        }
    }

    /**
     * The most of an amount that a gateway can count.
     *
     * @param amount not below zero
     * @param step in minor units, at least 1
     */
    public static Money countable(Money amount, long step) {
        return new Money(amount.minorUnits() - amount.minorUnits() % step, amount.currency());
    }

    private static Map<String, String> said(long step, Money like) {
        return Map.of(
                "amount",
                new Money(step, like.currency()).amount().toPlainString(),
                "currency",
                like.currency().getCurrencyCode());
    }
}
