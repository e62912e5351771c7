package io.thermae.web.calendar;

import io.thermae.booking.api.ReadCalendar;
import io.thermae.kernel.Role;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendar of the staff, of a day, a week, or a month. */
@ApplicationScoped
@Path("calendar")
@Tag(name = "Calendar")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    ReadCalendar readCalendar;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Each is shown the bookings that are in his scope, and of others that somebody is busy")
    @Operation(
            summary = "What is on, by master or by resource",
            description = "At most 31 days, both ends included, in each branch's zone; by is master (unless said) or"
                    + " resource. A manager is shown his branches; a master his own line, and with a permission for the"
                    + " bookings of his branches those of his colleagues. Cancelled and expired bookings are left out."
                    + " Whose names were shown is noted in the audit.")
    @APIResponse(responseCode = "200", description = "Branches with their lines")
    public CalendarJson read(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("branchId") @Nullable String branchId,
            @QueryParam("by") @Nullable String by) {
        Query query = new Query();
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        UUID branch = query.id("branchId", branchId);
        ReadCalendar.By lines = query.read("by", by, CalendarResource::by, "unknown_value");
        query.period(first, last, ReadCalendar.MAX_DAYS);
        query.check();
        ReadCalendar.Question question = new ReadCalendar.Question(
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                branch,
                Objects.requireNonNullElse(lines, ReadCalendar.By.MASTER));
        return CalendarJson.of(readCalendar.read(question), question.by() == ReadCalendar.By.MASTER);
    }

    private static ReadCalendar.By by(String word) {
        return switch (word) {
            case "master" -> ReadCalendar.By.MASTER;
            case "resource" -> ReadCalendar.By.RESOURCE;
            default -> throw new IllegalArgumentException("neither");
        };
    }
}
