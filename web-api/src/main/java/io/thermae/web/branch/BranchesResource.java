package io.thermae.web.branch;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.SetUpOpening;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.Settings;
import io.thermae.web.business.SettingChanges;
import io.thermae.web.business.SettingsJson;
import io.thermae.web.json.Changes;
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
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Branches. An owner sets all of them up, a manager those that he is confined to. */
@ApplicationScoped
@Path("branches")
@Tag(name = "Branches")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BranchesResource {

    @Inject
    Branches branches;

    @Inject
    Phones phones;

    @Inject
    SetUpBranch setUpBranch;

    @Inject
    SetUpOpening setUpOpening;

    @Inject
    Settings settings;

    @Inject
    OwnBranches own;

    /** A week of business hours. */
    public record HoursRequest(
            @Size(max = 100) List<OpeningHours> businessHours,
            @Nullable KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) @Schema(example = "We close at six from May on") String cancelReason) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The branches of the business")
    @APIResponse(responseCode = "200", description = "All that are not archived")
    public Page<BranchView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(branches.list(portion), portion, Function.identity(), BranchView::id);
    }

    @POST
    @Mutation
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "Open a branch")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    public Response add(BranchRequest request) {
        return Created.of(setUpBranch.add(request.toDetails(phones)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "A branch")
    @APIResponse(
            responseCode = "200",
            description = "The branch",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    public BranchView get(@PathParam("id") UUID id) {
        return branches.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(
            summary = "Edit a branch",
            description = "Business hours that would strand bookings are refused: they are set by PUT"
                    + " /branches/{id}/business-hours, which asks what becomes of these.")
    @APIResponse(
            responseCode = "200",
            description = "The branch",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings and group visits")
    public BranchView edit(@PathParam("id") UUID id, BranchRequest request) {
        own.require(id);
        return setUpOpening.edit(id, request.toDetails(phones));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Archive a branch",
            description = "What has history stays readable. Bookings and group visits to come are answered, until"
                    + " strandedBookings says to KEEP or to CANCEL them.")
    @APIResponse(responseCode = "204", description = "Archived")
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings and group visits")
    public Response archive(
            @PathParam("id") UUID id,
            @QueryParam("strandedBookings") @Nullable String strandedBookings,
            @QueryParam("cancelReason") @Nullable String cancelReason) {
        setUpOpening.archive(id, StrandedChoice.of(strandedBookings, cancelReason));
        return Response.noContent().build();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}/business-hours")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(
            summary = "Set the business hours of a branch",
            description = "Replaces the whole week; 00:00 closes the day. Bookings and group visits that would be left"
                    + " outside the hours are answered, until strandedBookings says to KEEP or to CANCEL them.")
    @APIResponse(
            responseCode = "200",
            description = "The branch",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    @APIResponse(responseCode = "409", description = "bookings_stranded, with the bookings and group visits")
    public BranchView setHours(@PathParam("id") UUID id, HoursRequest request) {
        own.require(id);
        return setUpOpening.setBusinessHours(
                id, request.businessHours(), new IfStranded(request.strandedBookings(), request.cancelReason()));
    }

    @GET
    @Path("{id}/settings")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("By which rules one works is no secret")
    @Operation(
            summary = "The settings in force in a branch",
            description = "Each with its bounds and with who has decided it: the PLATFORM, the BUSINESS or the BRANCH.")
    @APIResponse(responseCode = "200", description = "All settings")
    public SettingsJson settings(@PathParam("id") UUID id) {
        own.require(id);
        return SettingsJson.of(settings.ofBranch(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}/settings")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(
            summary = "Decide settings of a branch",
            description = "Stands above what the business has decided. null takes a decision back.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Values by key, as the settings are listed; null takes a"
                                                    + " decision back, what is left out stays.",
                                            example = SettingChanges.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "All settings")
    public SettingsJson decide(@PathParam("id") UUID id, Changes changes) {
        own.require(id);
        return SettingsJson.of(settings.decideForBranch(id, SettingChanges.of(changes)));
    }
}
