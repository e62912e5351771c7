package io.thermae.finance.api;

/** What an account tells of: what a business has, what it owes, and where both come from. */
public enum AccountKind {
    ASSET,
    LIABILITY,
    EQUITY,
    REVENUE,
    EXPENSE
}
