package io.thermae.web.report;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobStatus;
import io.thermae.finance.api.ReportJobView;
import io.thermae.finance.api.ReportJobs.Question;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of a long period, and how far it is. */
public record ReportJobJson(
        UUID id,
        ReportJobKind kind,
        @Nullable @Schema(description = "By what revenue is told apart; null for other kinds") By by,
        LocalDate from,
        LocalDate to,
        Step groupBy,
        @Nullable UUID branchId,
        @Schema(description = "Whether as many days directly before stand beside it") boolean compare,
        @Nullable @Schema(description = "The first of those; null if they do not") LocalDate previousFrom,
        @Nullable @Schema(description = "The last of those; null if they do not") LocalDate previousTo,
        ReportJobStatus status,
        @Schema(
                        description =
                                "In how many parts it is worked out, those of the period before too: of a month each, or of"
                                        + " the weeks that begin in one",
                        example = "24")
                int months,
        @Schema(description = "Of how many of them it is worked out", example = "7") int monthsDone,
        @Nullable @Schema(description = "How many rows it has; null until it is done") Integer rows,
        UUID askedBy,
        OffsetDateTime askedAt,
        @Schema(description = "When it is forgotten") OffsetDateTime expiresAt,
        @Nullable @Schema(description = "too_many_rows or given_up; null unless it has failed") String failure) {

    /** @param zone in which it is told when it was asked for */
    static ReportJobJson of(ReportJobView job, ZoneId zone) {
        Question question = job.question();
        ReportQuestion whole = question.whole();
        return new ReportJobJson(
                job.id(),
                question.kind(),
                question.by(),
                question.from(),
                question.to(),
                question.step(),
                question.branchId(),
                question.compared(),
                question.compared() ? whole.previousFrom() : null,
                question.compared() ? whole.previousTo() : null,
                job.status(),
                job.months(),
                job.monthsDone(),
                job.rows(),
                job.askedBy(),
                Times.at(job.askedAt(), zone),
                Times.at(job.expiresAt(), zone),
                job.failure());
    }
}
