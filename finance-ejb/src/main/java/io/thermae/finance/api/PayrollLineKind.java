package io.thermae.finance.api;

/** What a line of a payroll tells of. */
public enum PayrollLineKind {
    /** What was paid, or given back, of a line of an invoice. */
    SERVICE,
    TIP,
    /** What the payroll before was short of: more was taken back than earned. */
    CARRIED
}
