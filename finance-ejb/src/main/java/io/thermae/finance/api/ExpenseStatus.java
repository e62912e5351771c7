package io.thermae.finance.api;

/** How far an expense is. What is paid was approved; what is voided was, too, and has no effect any more. */
public enum ExpenseStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    PAID,
    VOIDED
}
