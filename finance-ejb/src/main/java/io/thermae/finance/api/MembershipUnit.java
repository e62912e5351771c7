package io.thermae.finance.api;

/** How long a period of a membership is. */
public enum MembershipUnit {
    WEEK,
    MONTH,
    YEAR
}
