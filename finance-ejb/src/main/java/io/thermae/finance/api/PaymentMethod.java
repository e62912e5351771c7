package io.thermae.finance.api;

/** How money comes at the desk. */
public enum PaymentMethod {
    CASH,
    CARD_TERMINAL,
    BANK_TRANSFER,
    /** The customer's own credit of before: no new money. */
    ACCOUNT_CREDIT,
    /** What is on a gift card: paid before. */
    GIFT_CARD
}
