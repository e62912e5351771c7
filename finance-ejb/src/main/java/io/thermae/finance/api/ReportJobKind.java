package io.thermae.finance.api;

/** What a report of a long period tells. */
public enum ReportJobKind {
    /** As {@link RevenueReport#revenue}. */
    REVENUE,
    /** As {@link TaxReport#taxes}. */
    TAXES,
    /** As {@link TakingsReport#takings}. */
    TAKINGS,
    /** As {@link MovementReport#movements} of the same name, as those that follow; without opening and closing balances. */
    PROFIT_AND_LOSS,
    CASH_FLOW,
    HELD,
    /** As {@link AgeingReport#ageing} as of the last day of each month, and of the period. */
    RECEIVABLES,
    /** As {@link io.thermae.booking.api.ReportDays#report} by branch, without revenue; for who is told that. */
    BOOKINGS
}
