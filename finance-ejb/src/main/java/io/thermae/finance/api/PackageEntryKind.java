package io.thermae.finance.api;

/** Why a package got visits, or gave some. */
public enum PackageEntryKind {
    SALE,
    USE,
    /** The payment by a visit was given back. */
    RETURN,
    VOID,
    REFUND
}
