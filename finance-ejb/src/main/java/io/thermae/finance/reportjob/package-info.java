/**
 * Reports of long periods: queued, worked out part by part as of one moment by whichever node is free, kept for a week.
 *
 * <p>Owns {@code finance.report_job}; publishes {@link io.thermae.finance.api.ReportQueued}.
 */
@NullMarked
package io.thermae.finance.reportjob;

import org.jspecify.annotations.NullMarked;
