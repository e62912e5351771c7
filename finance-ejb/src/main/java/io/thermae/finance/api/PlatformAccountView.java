package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.List;

/**
 * An account of the platform's books at the end of a day.
 *
 * @param code its number
 * @param balances in each currency that was posted to it until then; empty if nothing was
 */
public record PlatformAccountView(
        PlatformAccount account, String code, String name, AccountKind kind, List<Balance> balances) {

    /**
     * What was posted to it in one currency.
     *
     * @param debit all debits, not below zero
     * @param credit all credits, not below zero
     * @param balance debits without credits
     */
    public record Balance(Money debit, Money credit, Money balance) {}
}
