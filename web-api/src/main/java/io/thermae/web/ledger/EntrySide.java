package io.thermae.web.ledger;

/** The side of an account to which a line is posted. */
public enum EntrySide {
    DEBIT,
    CREDIT
}
