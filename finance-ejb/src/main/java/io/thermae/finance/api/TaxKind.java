package io.thermae.finance.api;

/** Which way a tax goes. */
public enum TaxKind {
    /** What customers were charged, and owed to the state; above zero. */
    OUTPUT_TAX,
    /** What suppliers have charged with approved expenses, and deducted from that; below zero. */
    INPUT_TAX,
    /** What stands on the accounts of taxes of which neither tells: what people have posted themselves, as a payment to the state. */
    UNDOCUMENTED
}
