package io.thermae.web.staff;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.booking.api.ExternalCalendarView;
import io.thermae.kernel.Language;
import io.thermae.web.json.Times;
import io.thermae.web.text.Catalogue;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar that a master keeps elsewhere; its address is told to nobody. */
public record ExternalCalendarJson(
        UUID id,
        UUID masterId,
        String name,
        @Schema(description = "Of its address", example = "calendar.google.com") String host,
        OffsetDateTime createdAt,
        @Nullable @Schema(description = "Null when it was not read yet") OffsetDateTime lastFetchedAt,
        @Nullable @Schema(description = "Its busy times are of then") OffsetDateTime lastSucceededAt,
        OffsetDateTime nextFetchAt,
        @Schema(description = "How many times in a row it could not be read") int failures,
        @Nullable CalendarProblem lastError,
        @Schema(description = "How many are ahead") int busyTimes,
        @Schema(description = "Bookings that overlap busy times, and stay; the first 50")
                List<CalendarConflict> conflicts,
        @Schema(
                        description =
                                "Of name and address, for If-Match; without an ETag, since the rest changes by itself",
                        required = true)
                Long version) {

    /**
     * Why it could not be read.
     *
     * @param message in the caller's language
     */
    public record CalendarProblem(
            @Schema(
                            enumeration = {
                                "address_not_allowed",
                                "host_unknown",
                                "unreachable",
                                "too_slow",
                                "refused",
                                "too_many_redirects",
                                "too_large",
                                "not_a_calendar",
                                "too_many_events"
                            })
                    String code,
            String message) {}

    /** A booking that overlaps a busy time. */
    public record CalendarConflict(UUID bookingId, String number, OffsetDateTime start, OffsetDateTime end) {}

    static ExternalCalendarJson of(ExternalCalendarView calendar, ZoneId zone, Language language) {
        CalendarFailure failure = calendar.failure();
        return new ExternalCalendarJson(
                calendar.id(),
                calendar.masterId(),
                calendar.name(),
                calendar.host(),
                Times.at(calendar.createdAt(), zone),
                Times.orNull(calendar.lookedAt(), zone),
                Times.orNull(calendar.succeededAt(), zone),
                Times.at(calendar.dueAt(), zone),
                calendar.failures(),
                failure == null ? null : problem(failure, calendar.httpStatus(), language),
                calendar.busyTimes(),
                calendar.conflicts().stream()
                        .map(each -> new CalendarConflict(
                                each.bookingId(),
                                each.number(),
                                Times.at(each.start(), zone),
                                Times.at(each.end(), zone)))
                        .toList(),
                calendar.version());
    }

    private static CalendarProblem problem(CalendarFailure failure, @Nullable Integer httpStatus, Language language) {
        Map<String, Object> parameters = Map.of("status", Objects.requireNonNullElse(httpStatus, 0));
        return new CalendarProblem(failure.code(), Catalogue.text(language, "calendar." + failure.code(), parameters));
    }
}
