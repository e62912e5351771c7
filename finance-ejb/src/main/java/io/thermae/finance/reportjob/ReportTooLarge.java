package io.thermae.finance.reportjob;

import jakarta.ejb.ApplicationException;

/** A report has more rows than are kept. */
@ApplicationException(rollback = true)
final class ReportTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReportTooLarge() {
        super("The report has too many rows");
    }
}
