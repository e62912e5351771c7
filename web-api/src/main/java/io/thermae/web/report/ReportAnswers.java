package io.thermae.web.report;

import io.thermae.web.paper.TablePrinter;
import io.thermae.web.report.ReportPaper.Told;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Answers reports in the form that is wanted. */
@RequestScoped
public class ReportAnswers {

    @Inject
    TablePrinter printer;

    /**
     * The answer.
     *
     * @param json all of it, for programs
     * @param told what the paper says that it tells of
     */
    Response of(ReportFormat format, Object json, ReportTable table, Told told) {
        return format == ReportFormat.PDF
                ? printer.print(
                        table.name(), told.branchId(), letterhead -> ReportPaper.of(table, told, letterhead))
                : format.answer(json, table);
    }
}
