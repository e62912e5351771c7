package io.thermae.finance.api;

/** Why points came or went. */
public enum LoyaltyEntryKind {
    /** Something was paid of an invoice. */
    EARN,
    /** It was given back, or is not owed any more. */
    TAKE_BACK,
    /** They have paid something. */
    REDEEM,
    /** What they have paid was given back. */
    RETURN,
    /** Their last day is over. */
    EXPIRE,
    /** Somebody has said so. */
    CORRECT,
    /** Two cards of one customer became one, of which one had points and the other owed some. */
    MERGE,
    /** The customer was erased. */
    ERASE
}
