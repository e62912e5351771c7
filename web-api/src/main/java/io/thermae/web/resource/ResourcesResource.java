package io.thermae.web.resource;

import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ResourceDetails;
import io.thermae.booking.api.ResourceView;
import io.thermae.booking.api.Resources;
import io.thermae.booking.api.SetUpResource;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Resources of the branches, and when they cannot be used. */
@ApplicationScoped
@Path("resources")
@Tag(name = "Resources")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ResourcesResource {

    @Inject
    Resources resources;

    @Inject
    SetUpResource setUpResource;

    @Inject
    Branches branches;

    /** What is said of a resource. */
    public record ResourceRequest(
            @Size(max = 100) @Schema(example = "Room 3") String name,
            UUID resourceTypeId,
            UUID branchId,
            @Nullable @Min(1) @Max(100) @Schema(description = "Visits at the same time; 1 unless said")
                    Integer capacity) {
        ResourceDetails toDetails() {
            return new ResourceDetails(name, resourceTypeId, branchId, Objects.requireNonNullElse(capacity, 1));
        }
    }

    /** A time in which a resource cannot be used. */
    public record MaintenanceRequest(
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T12:00:00+05:00") OffsetDateTime end,
            @Nullable @Size(max = 500) @Schema(example = "The heating is repaired") String reason) {}

    /** Maintenance, with the offset of the branch. */
    public record MaintenanceJson(UUID id, OffsetDateTime start, OffsetDateTime end, @Nullable String reason) {
        static MaintenanceJson of(MaintenanceView maintenance, ZoneId zone) {
            return new MaintenanceJson(
                    maintenance.id(),
                    Times.at(maintenance.start(), zone),
                    Times.at(maintenance.end(), zone),
                    maintenance.reason());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The resources of the business", description = "A manager is shown those of his branches.")
    @APIResponse(responseCode = "200", description = "All that are not archived, by name")
    public Page<ResourceView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(resources.list(portion), portion, Function.identity(), ResourceView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Add a resource")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response add(ResourceRequest request) {
        return Created.of(setUpResource.add(request.toDetails()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "A resource")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public ResourceView get(@PathParam("id") UUID id) {
        return resources.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Edit a resource", description = "Visits to come keep their places.")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    @APIResponse(responseCode = "409", description = "future_bookings: visits to come have what would be gone")
    public ResourceView edit(@PathParam("id") UUID id, ResourceRequest request) {
        return setUpResource.edit(id, request.toDetails());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Archive a resource", description = "What has history stays readable.")
    @APIResponse(responseCode = "204", description = "Archived")
    @APIResponse(responseCode = "409", description = "future_bookings")
    public Response archive(@PathParam("id") UUID id) {
        setUpResource.archive(id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/maintenance")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The maintenance of a resource")
    @APIResponse(responseCode = "200", description = "By time")
    public Page<MaintenanceJson> maintenance(@PathParam("id") UUID id) {
        ZoneId zone = zone(id);
        return Page.whole(resources.maintenance(id).stream()
                .map(maintenance -> MaintenanceJson.of(maintenance, zone))
                .toList());
    }

    @POST
    @Mutation
    @Path("{id}/maintenance")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Take a resource out of use for a time", description = "All places of it.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MaintenanceJson.class)))
    @APIResponse(responseCode = "409", description = "future_bookings: visits are within this time")
    public Response addMaintenance(@PathParam("id") UUID id, MaintenanceRequest request) {
        MaintenanceView added = setUpResource.addMaintenance(
                id, request.start().toInstant(), request.end().toInstant(), request.reason());
        return Created.of(MaintenanceJson.of(added, zone(id)));
    }

    @DELETE
    @Mutation
    @Path("{id}/maintenance/{maintenanceId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "End or take back maintenance")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeMaintenance(@PathParam("id") UUID id, @PathParam("maintenanceId") UUID maintenanceId) {
        setUpResource.removeMaintenance(id, maintenanceId);
        return Response.noContent().build();
    }

    private ZoneId zone(UUID resourceId) {
        return ZoneId.of(branches.get(resources.get(resourceId).branchId()).timeZone());
    }
}
