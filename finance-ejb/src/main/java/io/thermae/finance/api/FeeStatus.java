package io.thermae.finance.api;

/** What has become of a fee. */
public enum FeeStatus {
    /** Nobody has charged it, or done without it. */
    UNDECIDED,
    /** It is invoiced, or as much of it as was paid ahead; what has become of the invoice that says itself. */
    CHARGED,
    /** The business does without it. */
    WAIVED
}
