package io.thermae.finance.api;

/** What has become of a membership; whether it is paused or cancelled is told by its days. */
public enum MembershipStatus {
    ACTIVE,
    /** No period begins any more. */
    ENDED
}
