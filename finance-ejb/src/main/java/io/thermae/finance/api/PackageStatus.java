package io.thermae.finance.api;

/** What has become of a package; whether its last day is over is told by that day. */
public enum PackageStatus {
    ACTIVE,
    /** Pays nothing until somebody has it pay again; its days do not go on. */
    FROZEN,
    /** What was left of it has lapsed. */
    VOIDED,
    /** What was left of it was given back. */
    REFUNDED
}
