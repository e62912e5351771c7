package io.thermae.finance.api;

/** How far a payroll is. */
public enum PayrollStatus {
    DRAFT,
    APPROVED,
    PAID
}
