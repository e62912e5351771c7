package io.thermae.web.report;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.web.paper.TablePrinter;
import io.thermae.web.report.ReportPaper.Told;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers reports in the form that is wanted. */
@RequestScoped
public class ReportAnswers {

    @Inject
    TablePrinter printer;

    @Inject
    CurrentCaller caller;

    /**
     * The answer.
     *
     * @param json all of it, for programs
     * @param told what the paper says that it tells of
     * @param branches of which it tells; null for all of the business
     */
    Response of(ReportFormat format, Object json, ReportTable table, Told told, @Nullable Collection<UUID> branches) {
        return format == ReportFormat.PDF
                ? printer.print(table.name(), branches, letterhead -> ReportPaper.of(table, told, letterhead))
                : format.answer(json, table);
    }

    /**
     * Of which branches reports tell the caller: an owner of all, a manager of his own.
     *
     * @param wanted null for all that he may see
     * @return null for all of the business
     */
    @Nullable
    Collection<UUID> seen(@Nullable UUID wanted) {
        Caller who = caller.get();
        if (wanted == null) {
            return who.role() == Role.OWNER ? null : who.branches();
        }
        return List.of(wanted);
    }
}
