package io.thermae.web.branch;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.SettingsView;
import io.thermae.tenancy.api.SpecialDate;
import io.thermae.web.business.SettingChanges;
import io.thermae.web.json.Changes;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.VersionedPage;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
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
    Settings settings;

    @Inject
    CurrentCaller caller;

    /** A week of business hours. */
    public record HoursRequest(@Size(max = 100) List<OpeningHours> businessHours) {}

    /** A date with hours of its own, or none. */
    public record SpecialDateRequest(
            LocalDate date,
            @Nullable Boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable @Size(max = 200) @Schema(example = "Nauryz") String reason) {}

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
    @Operation(summary = "Edit a branch")
    @APIResponse(
            responseCode = "200",
            description = "The branch",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    public BranchView edit(@PathParam("id") UUID id, BranchRequest request) {
        requireOwn(id);
        return setUpBranch.edit(id, request.toDetails(phones));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "Archive a branch", description = "What has history stays readable.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        setUpBranch.archive(id);
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
            description = "Replaces the whole week; 00:00 closes the day.")
    @APIResponse(
            responseCode = "200",
            description = "The branch",
            content = @Content(schema = @Schema(implementation = BranchView.class)))
    public BranchView setHours(@PathParam("id") UUID id, HoursRequest request) {
        requireOwn(id);
        return setUpBranch.setBusinessHours(id, request.businessHours());
    }

    @GET
    @Path("{id}/special-dates")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The special dates of a branch")
    @APIResponse(responseCode = "200", description = "By date, under the version of the branch")
    public VersionedPage<SpecialDate> specialDates(@PathParam("id") UUID id) {
        // read first: a date that is added in between leaves a version that is refused, not one that hides it
        long version = branches.get(id).version();
        return VersionedPage.whole(branches.specialDates(id), version);
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/special-dates")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Add a special date", description = "Closed, or with hours of its own.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SpecialDate.class)))
    @APIResponse(responseCode = "409", description = "special_date_taken")
    public Response addSpecialDate(@PathParam("id") UUID id, SpecialDateRequest request) {
        requireOwn(id);
        SpecialDate added = setUpBranch.addSpecialDate(
                id,
                request.date(),
                Boolean.TRUE.equals(request.closed()),
                request.opens(),
                request.closes(),
                request.reason());
        return Created.of(added);
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}/special-dates/{dateId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Remove a special date")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeSpecialDate(@PathParam("id") UUID id, @PathParam("dateId") UUID dateId) {
        requireOwn(id);
        setUpBranch.removeSpecialDate(id, dateId);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/settings")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("By which rules one works is no secret")
    @Operation(
            summary = "The settings in force in a branch",
            description = "Each with its bounds and with who has decided it: the PLATFORM, the BUSINESS or the BRANCH.")
    @APIResponse(responseCode = "200", description = "All settings")
    public VersionedPage<SettingView> settings(@PathParam("id") UUID id) {
        requireOwn(id);
        return whole(settings.ofBranch(id));
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
    public VersionedPage<SettingView> decide(@PathParam("id") UUID id, Changes changes) {
        requireOwn(id);
        return whole(settings.decideForBranch(id, SettingChanges.of(changes)));
    }

    private static VersionedPage<SettingView> whole(SettingsView settings) {
        return VersionedPage.whole(settings.settings(), settings.version());
    }

    /** Other branches are to a manager as if they were not there to be changed. */
    private void requireOwn(UUID branchId) {
        if (caller.get().role() == Role.MANAGER && !caller.get().branches().contains(branchId)) {
            throw new NotFound("branch");
        }
    }
}
