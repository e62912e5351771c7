package io.thermae.tenancy.api;

/** How a business stands with what it has subscribed to. */
public enum SubscriptionStatus {
    /** A plan is chosen; it begins when the trial ends. */
    TRIAL,
    /** Periods follow each other. */
    ACTIVE,
    /** An invoice is overdue. */
    PAST_DUE,
    /** The business is suspended since an invoice was not paid. */
    SUSPENDED,
    /** The business has closed. */
    CANCELLED
}
