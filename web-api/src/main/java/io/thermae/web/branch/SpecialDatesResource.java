package io.thermae.web.branch;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.SetUpOpening;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.SpecialDate;
import io.thermae.web.json.Created;
import io.thermae.web.json.StrandedChoice;
import io.thermae.web.json.VersionedPage;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dates on which the week of a branch does not hold: holidays, and days with hours of their own. */
@RequestScoped
@Path("branches/{id}/special-dates")
@Tag(name = "Branches")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SpecialDatesResource {

    @Inject
    Branches branches;

    @Inject
    SetUpOpening setUpOpening;

    @Inject
    OwnBranches own;

    /** A date with hours of its own, or none. */
    public record SpecialDateRequest(
            LocalDate date,
            @Nullable Boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable @Size(max = 200) @Schema(example = "Nauryz") String reason,
            @Nullable KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) String cancelReason) {

        SpecialDate toSpecialDate(UUID branch) {
            return new SpecialDate(branch, date, Boolean.TRUE.equals(closed), opens, closes, reason);
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The special dates of a branch")
    @APIResponse(responseCode = "200", description = "By date, under the version of the branch")
    public VersionedPage<SpecialDate> list(@PathParam("id") UUID id) {
        // read first: a date that is added in between leaves a version that is refused, not one that hides it
        long version = branches.get(id).version();
        return VersionedPage.whole(branches.specialDates(id), version);
    }

    @POST
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(
            summary = "Add a special date",
            description = "Closed, or with hours of its own; strandedBookings as with the business hours.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SpecialDate.class)))
    @APIResponse(
            responseCode = "409",
            description = "special_date_taken; bookings_stranded, with the bookings and group visits")
    public Response add(@PathParam("id") UUID id, SpecialDateRequest request) {
        own.require(id);
        SpecialDate added = setUpOpening.addSpecialDate(
                id, request.toSpecialDate(id), new IfStranded(request.strandedBookings(), request.cancelReason()));
        return Created.of(added);
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{dateId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(
            summary = "Remove a special date",
            description = "The week holds again; strandedBookings=KEEP or CANCEL as with the business hours.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings and group visits")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("dateId") UUID dateId,
            @QueryParam("strandedBookings") @Nullable String strandedBookings,
            @QueryParam("cancelReason") @Nullable String cancelReason) {
        own.require(id);
        setUpOpening.removeSpecialDate(id, dateId, StrandedChoice.of(strandedBookings, cancelReason));
        return Response.noContent().build();
    }
}
