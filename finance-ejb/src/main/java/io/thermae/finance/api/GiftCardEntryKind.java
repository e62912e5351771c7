package io.thermae.finance.api;

/** What a gift card got or gave something by. */
public enum GiftCardEntryKind {
    SALE,
    /** It has paid. */
    USE,
    /** What it had paid was given back onto it. */
    RETURN,
    /** The card was taken back. */
    VOID,
    /** Its last day was over, and the owner has decided that what was left is kept. */
    LAPSE
}
