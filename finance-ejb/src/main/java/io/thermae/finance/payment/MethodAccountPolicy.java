package io.thermae.finance.payment;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.PaymentMethod;

/** Where money lies that comes by a method. */
public final class MethodAccountPolicy {

    private MethodAccountPolicy() {}

    /** The role of its account. */
    public static AccountRole accountOf(PaymentMethod method) {
        return switch (method) {
            case CASH -> AccountRole.CASH;
            case CARD_TERMINAL -> AccountRole.CARD_CLEARING;
            case BANK_TRANSFER -> AccountRole.BANK;
            case ONLINE -> AccountRole.GATEWAY_CLEARING;
            case ACCOUNT_CREDIT -> AccountRole.CUSTOMER_CREDIT;
            case GIFT_CARD -> AccountRole.GIFT_CARDS;
            case PACKAGE -> AccountRole.PACKAGES;
            // what points pay is off what was invoiced
            case POINTS -> AccountRole.DISCOUNTS;
        };
    }
}
