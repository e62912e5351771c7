package io.thermae.web.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.tenancy.api.Period;
import io.thermae.web.json.Query;
import io.thermae.web.report.ReportPaper.Told;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of reports of money. */
public class FinanceReportFilter {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("groupBy")
    @Schema(enumeration = {"day", "week", "month"})
    @Nullable
    String groupBy;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("format")
    @Schema(
            enumeration = {"json", "csv", "xlsx", "pdf"},
            defaultValue = "json")
    @Nullable
    String format;

    /** What is asked, and in which form it is answered. */
    record Asked(ReportQuestion question, ReportFormat format) {

        /** @param by what the report's {@code name} names */
        Told told(String by) {
            return new Told(
                    new Days(question.from(), question.to()),
                    new Days(question.previousFrom(), question.previousTo()),
                    question.step(),
                    by);
        }
    }

    /**
     * Of one day, if one is said: other days do not count then.
     *
     * @throws io.thermae.kernel.InvalidInput if it is none
     */
    void isOf(@Nullable String at) {
        Query query = new Query();
        LocalDate day = query.date("at", at);
        query.check();
        if (day != null) {
            from = day.toString();
            to = day.toString();
        }
    }

    /** @throws io.thermae.kernel.InvalidInput if they are none */
    Asked read(HttpHeaders headers) {
        return read(new Query(), headers);
    }

    /** @param query with what has been read of others */
    Asked read(Query query, HttpHeaders headers) {
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, ReportQuestion.MAX_DAYS);
        UUID branch = query.id("branchId", branchId);
        Period.Step step = query.oneOf("groupBy", constant(groupBy), Period.Step.values());
        ReportFormat form = ReportFormat.read(query, format, headers.getAcceptableMediaTypes());
        query.check();
        return new Asked(
                new ReportQuestion(Objects.requireNonNull(first), Objects.requireNonNull(last), step, branch), form);
    }

    static @Nullable String constant(@Nullable String value) {
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
}
