package io.thermae.web.booking;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.VisitItem;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What visit is asked for; the branch and the masters are null for any. */
public record VisitQuestion(List<VisitItem> items, @Nullable UUID branchId) {

    /** Services of one visit. */
    private static final int MAX_SERVICES = 10;

    /** The query parameters that say which visit. */
    public static class Asked {

        @QueryParam("serviceId")
        List<String> serviceId = List.of();

        @QueryParam("masterId")
        @Nullable
        String masterId;

        @QueryParam("branchId")
        @Nullable
        String branchId;

        /** Reads them; what is wrong is told by {@code query}. */
        public VisitQuestion read(Query query) {
            List<UUID> wanted = query.ids("serviceId", serviceId);
            if (serviceId.isEmpty()) {
                query.refuse("serviceId", "required", Map.of());
            } else if (serviceId.size() > MAX_SERVICES) {
                query.refuse("serviceId", "too_many", Map.of("max", MAX_SERVICES));
            }
            UUID master = query.id("masterId", masterId);
            return new VisitQuestion(
                    wanted.stream()
                            .map(service -> new VisitItem(service, master))
                            .toList(),
                    query.id("branchId", branchId));
        }
    }

    /** The dates that are asked for, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /** The query parameters that say on which dates. */
    public static class Dates {

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        /** Reads them, and refuses if they or any others are wrong. */
        public Period read(Query query) {
            LocalDate first = query.required("from", query.date("from", from));
            LocalDate last = query.required("to", query.date("to", to));
            query.period(first, last, FindSlots.MAX_DAYS);
            query.check();
            return new Period(Objects.requireNonNull(first), Objects.requireNonNull(last));
        }
    }
}
