package io.thermae.finance.reportjob;

import jakarta.ejb.ApplicationException;

/** A report was cancelled, or another node has taken it over. */
@ApplicationException(rollback = true)
final class ReportNotOurs extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReportNotOurs() {
        super("The report is not this node's any more");
    }
}
