package io.thermae.tenancy.api;

/** What a plan may limit; the names in answers. */
public enum PlanLimit {
    /** Masters who are not archived. */
    MASTERS,
    /** Branches that are not archived. */
    BRANCHES,
    /** Bookings made in a month, on the calendar of the business. */
    BOOKINGS_PER_MONTH,
    /** Text messages written in a month, on the calendar of the business. */
    TEXTS_PER_MONTH
}
