package io.thermae.finance.api;

/** How often something is spent again. */
public enum ExpenseFrequency {
    WEEKLY,
    /** On the same day of each month; on its last one, where it has no such day. */
    MONTHLY
}
