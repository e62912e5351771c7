package io.thermae.web.report;

import io.thermae.booking.api.ReportMasters;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters of figures of masters. */
public class PerformanceFilter {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("rebookedWithinDays")
    @Nullable
    String rebookedWithinDays;

    /** @throws io.thermae.kernel.InvalidInput if what is said makes no sense, whatever it is asked of */
    void requireDates() {
        Query query = new Query();
        query.date("from", from);
        query.date("to", to);
        query.check();
    }

    /** @throws io.thermae.kernel.InvalidInput if they are none */
    ReportMasters.Question read() {
        Query query = new Query();
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, ReportMasters.MAX_DAYS);
        UUID branch = query.id("branchId", branchId);
        Integer days = query.read("rebookedWithinDays", rebookedWithinDays, Integer::valueOf, "wrong_type");
        if (days != null && (days < 1 || days > ReportMasters.MAX_DAYS)) {
            query.refuse("rebookedWithinDays", "out_of_range", Map.of("min", 1, "max", ReportMasters.MAX_DAYS));
        }
        query.check();
        return new ReportMasters.Question(
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                branch,
                Objects.requireNonNullElse(days, ReportMasters.REBOOKED_WITHIN_DAYS));
    }
}
