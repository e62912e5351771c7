package io.thermae.web.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.StrandedChoice;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Masters. */
@ApplicationScoped
@Path("masters")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MastersResource {

    @Inject
    Masters masters;

    @Inject
    Phones phones;

    @Inject
    SetUpMaster setUpMaster;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Colleagues know each other")
    @Operation(summary = "The masters of the business", description = "A manager is shown those of his branches.")
    @APIResponse(responseCode = "200", description = "All that are not archived, by name")
    public Page<MasterView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(masters.list(portion), portion, Function.identity(), MasterView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(summary = "Take a master on", description = "With an e-mail the master is invited as a user.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    @APIResponse(responseCode = "409", description = "email_taken")
    public Response add(MasterRequest request) {
        return Created.of(setUpMaster.add(request.toDetails(phones)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Colleagues know each other")
    @Operation(summary = "A master")
    @APIResponse(
            responseCode = "200",
            description = "The master",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    public MasterView get(@PathParam("id") UUID id) {
        return masters.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(
            summary = "Edit a master",
            description =
                    "A master who gets an e-mail is invited. A manager's edit touches the branches that he manages; in"
                            + " others the master stays. A schedule that is not the present one replaces all of them;"
                            + " skills left out stay.")
    @APIResponse(
            responseCode = "200",
            description = "The master",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "bookings_stranded, with the bookings that are outside the schedule, or in a branch in which the"
                            + " master is not to work any more: strandedBookings=KEEP or CANCEL says what becomes of them, and"
                            + " cancelReason what their clients are told")
    @APIResponse(
            responseCode = "403",
            description = "forbidden, for a manager who chooses for bookings in a branch that is not his")
    public MasterView edit(
            @PathParam("id") UUID id,
            @QueryParam("strandedBookings") @Nullable String strandedBookings,
            @QueryParam("cancelReason") @Nullable String cancelReason,
            MasterRequest request) {
        return setUpMaster.edit(id, request.toDetails(phones), StrandedChoice.of(strandedBookings, cancelReason));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(
            summary = "Archive a master",
            description =
                    "What has history stays readable. A manager archives those who work in his branches only. What he has"
                            + " to do is answered, until strandedBookings says to KEEP or to CANCEL it.")
    @APIResponse(responseCode = "204", description = "Archived")
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings and the group visits")
    public Response archive(
            @PathParam("id") UUID id,
            @QueryParam("strandedBookings") @Nullable String strandedBookings,
            @QueryParam("cancelReason") @Nullable String cancelReason) {
        setUpMaster.archive(id, StrandedChoice.of(strandedBookings, cancelReason));
        return Response.noContent().build();
    }
}
