package io.thermae.finance.api;

/** How money comes. */
public enum PaymentMethod {
    CASH,
    CARD_TERMINAL,
    BANK_TRANSFER,
    /** The customer's own credit of before: no new money. */
    ACCOUNT_CREDIT,
    /** By a payment gateway on the web: never at the desk. */
    ONLINE,
    /** What is on a gift card: paid before. */
    GIFT_CARD,
    /** A visit of a package: paid before. Always a payment of its own. */
    PACKAGE,
    /** The customer's points. Always a payment of its own. */
    POINTS;

    /** Whether what is paid so was not the business's already. */
    public boolean bringsMoney() {
        return switch (this) {
            case CASH, CARD_TERMINAL, BANK_TRANSFER, ONLINE -> true;
            case ACCOUNT_CREDIT, GIFT_CARD, PACKAGE, POINTS -> false;
        };
    }
}
