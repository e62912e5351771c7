package io.thermae.web.chart;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.tenancy.api.Period;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters that all charts have. */
public class ChartFilter {

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
            enumeration = {"svg", "png"},
            defaultValue = "svg")
    @Nullable
    String format;

    /**
     * What is asked, and in which form it is answered.
     *
     * @param branchId null for all that the caller may see
     */
    record Asked(Period period, @Nullable UUID branchId, ChartFormat format) {}

    /**
     * Reads them.
     *
     * @param query with what has been read of others
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Asked read(Query query, HttpHeaders headers) {
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, ReportQuestion.MAX_DAYS);
        UUID branch = query.id("branchId", branchId);
        Period.Step step =
                query.oneOf("groupBy", groupBy == null ? null : groupBy.toUpperCase(Locale.ROOT), Period.Step.values());
        ChartFormat form = ChartFormat.read(query, format, headers.getAcceptableMediaTypes());
        query.check();
        LocalDate begin = Objects.requireNonNull(first);
        LocalDate end = Objects.requireNonNull(last);
        return new Asked(new Period(begin, end, StepPolicy.step(begin, end, step)), branch, form);
    }
}
