package io.thermae.tenancy.api;

/** Where tax is rounded to whole minor units. */
public enum TaxRounding {
    /** Each line's. */
    LINE,
    /** That of all lines of a rate together; the lines share it. */
    DOCUMENT
}
