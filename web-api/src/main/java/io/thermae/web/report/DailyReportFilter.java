package io.thermae.web.report;

import io.thermae.booking.api.ReportDays;
import io.thermae.tenancy.api.Period;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of figures of days. */
public class DailyReportFilter {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("masterId")
    @Nullable
    String masterId;

    @QueryParam("serviceId")
    @Nullable
    String serviceId;

    @QueryParam("groupBy")
    @Schema(
            enumeration = {"day", "week", "month"},
            defaultValue = "day")
    @Nullable
    String groupBy;

    @QueryParam("by")
    @Schema(
            enumeration = {"business", "branch", "master", "service"},
            defaultValue = "branch")
    @Nullable
    String by;

    /** @throws io.thermae.kernel.InvalidInput if they are none */
    ReportDays.Question read() {
        Query query = new Query();
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, ReportDays.MAX_DAYS);
        UUID branch = query.id("branchId", branchId);
        UUID master = query.id("masterId", masterId);
        UUID service = query.id("serviceId", serviceId);
        Period.Step step = query.oneOf("groupBy", constant(groupBy), Period.Step.values());
        ReportDays.By of = query.oneOf("by", constant(by), ReportDays.By.values());
        query.check();
        return new ReportDays.Question(
                new Period(
                        Objects.requireNonNull(first),
                        Objects.requireNonNull(last),
                        Objects.requireNonNullElse(step, Period.Step.DAY)),
                Objects.requireNonNullElse(of, ReportDays.By.BRANCH),
                branch,
                master,
                service);
    }

    private static @Nullable String constant(@Nullable String value) {
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
}
