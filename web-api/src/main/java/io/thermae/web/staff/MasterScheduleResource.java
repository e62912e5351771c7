package io.thermae.web.staff;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.SetUpSchedule;
import io.thermae.booking.api.Shift;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The weeks that a master works. */
@ApplicationScoped
@Path("masters/{id}/schedule")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MasterScheduleResource {

    @Inject
    SetUpSchedule setUpSchedule;

    /** A working week, or several in turn. */
    public record ScheduleRequest(
            @Size(max = 500) List<Shift> schedule,
            @Nullable @Size(max = 500) List<Break> breaks,
            @Nullable @Schema(description = "How many weeks take turns, 1 to 12; 1 if not said", example = "2")
                    Integer weeks,
            @Nullable @Schema(description = "A date of the first of several weeks") LocalDate from,
            @Nullable @Schema(description = "First date; what was said of it and later is replaced. All, if not said")
                    LocalDate validFrom,
            @Nullable KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) @Schema(example = "Aigerim works mornings only") String cancelReason) {

        Schedule toSchedule() {
            return new Schedule(
                    validFrom,
                    Objects.requireNonNullElse(weeks, 1),
                    from,
                    schedule,
                    Objects.requireNonNullElse(breaks, List.of()));
        }
    }

    /** A schedule. */
    public record ScheduleJson(
            @Nullable LocalDate validFrom,
            int weeks,
            @Nullable LocalDate from,
            List<Shift> schedule,
            List<Break> breaks) {
        static ScheduleJson of(Schedule schedule) {
            return new ScheduleJson(
                    schedule.validFrom(), schedule.weeks(), schedule.from(), schedule.shifts(), schedule.breaks());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(
            summary = "The schedules of a master",
            description = "Each holds from validFrom until the next one; the first may have no beginning.")
    @APIResponse(responseCode = "200", description = "By their beginning")
    public Page<ScheduleJson> list(@PathParam("id") UUID id) {
        return Page.whole(
                setUpSchedule.schedules(id).stream().map(ScheduleJson::of).toList());
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Set the working week of a master",
            description =
                    "Replaces all that was said of validFrom and later; 00:00 ends the day. A shift or break holds each"
                            + " week, or in one of several that take turns. Bookings that would be left outside the working time"
                            + " are answered, until strandedBookings says to KEEP or to CANCEL them.")
    @APIResponse(
            responseCode = "200",
            description = "The master, with the schedule that holds today",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings")
    public MasterView set(@PathParam("id") UUID id, ScheduleRequest request) {
        return setUpSchedule.set(
                id, request.toSchedule(), new IfStranded(request.strandedBookings(), request.cancelReason()));
    }
}
