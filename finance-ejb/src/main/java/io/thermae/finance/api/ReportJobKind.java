package io.thermae.finance.api;

/** What a report of a long period tells. */
public enum ReportJobKind {
    /** As {@link RevenueReport#revenue}. */
    REVENUE,
    /** As {@link RevenueReport#taxes}. */
    TAXES
}
