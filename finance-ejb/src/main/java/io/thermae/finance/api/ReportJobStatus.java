package io.thermae.finance.api;

/** How far a report of a long period is. */
public enum ReportJobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
