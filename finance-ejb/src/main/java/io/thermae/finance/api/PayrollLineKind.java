package io.thermae.finance.api;

/** What a line of a payroll tells of. */
public enum PayrollLineKind {
    /** What was paid, or given back, of a line of an invoice that sells no product. */
    SERVICE,
    /** The same of one that sells a product. */
    PRODUCT,
    TIP,
    /** What the payroll before was short of: more was taken back than earned. */
    CARRIED
}
