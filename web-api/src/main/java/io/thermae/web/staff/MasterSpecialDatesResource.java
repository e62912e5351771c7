package io.thermae.web.staff;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.SetUpSchedule;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.StrandedChoice;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dates on which a master's hours are not those of his schedule. */
@ApplicationScoped
@Path("masters/{id}/special-dates")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MasterSpecialDatesResource {

    @Inject
    SetUpSchedule setUpSchedule;

    /** A date with hours of its own. */
    public record WorkingDateRequest(
            LocalDate date,
            @Size(max = 50) List<WorkingHours> shifts,
            @Nullable @Schema(description = "Beside the schedule's hours, not instead of them; false if not said")
                    Boolean overtime,
            @Nullable @Size(max = 200) @Schema(example = "Stocktaking") String reason,
            @Nullable KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) String cancelReason) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(summary = "The special dates of a master")
    @APIResponse(responseCode = "200", description = "By date")
    public Page<WorkingDate> list(@PathParam("id") UUID id) {
        return Page.whole(setUpSchedule.specialDates(id));
    }

    @POST
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Give a date of a master hours of its own",
            description = "Instead of the schedule's, without any of them a day off; or, as overtime, beside them.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = WorkingDate.class)))
    @APIResponse(responseCode = "409", description = "special_date_taken; bookings_stranded, with the bookings")
    public Response add(@PathParam("id") UUID id, WorkingDateRequest request) {
        WorkingDate wanted = new WorkingDate(
                id, request.date(), Boolean.TRUE.equals(request.overtime()), request.shifts(), request.reason());
        WorkingDate added = setUpSchedule.addSpecialDate(
                id, wanted, new IfStranded(request.strandedBookings(), request.cancelReason()));
        return Created.of(added);
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{dateId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Take a special date of a master back",
            description = "The schedule's hours hold again; strandedBookings=KEEP or CANCEL as with the schedule.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("dateId") UUID dateId,
            @QueryParam("strandedBookings") @Nullable String strandedBookings,
            @QueryParam("cancelReason") @Nullable String cancelReason) {
        setUpSchedule.removeSpecialDate(id, dateId, StrandedChoice.of(strandedBookings, cancelReason));
        return Response.noContent().build();
    }
}
