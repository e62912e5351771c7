package io.thermae.web.resource;

import io.thermae.booking.api.ResourceTypeView;
import io.thermae.booking.api.Resources;
import io.thermae.booking.api.SetUpResource;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Types of resources. Services take any of a type. */
@ApplicationScoped
@Path("resource-types")
@Tag(name = "Resources")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ResourceTypesResource {

    @Inject
    Resources resources;

    @Inject
    SetUpResource setUpResource;

    /** What is said of a type. */
    public record TypeRequest(@Size(max = 100) @Schema(example = "Massage room") String name) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The types of resources")
    @APIResponse(responseCode = "200", description = "All that are not archived, by name")
    public Page<ResourceTypeView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(resources.types(portion), portion, Function.identity(), ResourceTypeView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Add a type of resource")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ResourceTypeView.class)))
    public Response add(TypeRequest request) {
        return Created.of(setUpResource.addType(request.name()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "A type of resource")
    @APIResponse(
            responseCode = "200",
            description = "The type",
            content = @Content(schema = @Schema(implementation = ResourceTypeView.class)))
    public ResourceTypeView get(@PathParam("id") UUID id) {
        return resources.type(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Rename a type of resource")
    @APIResponse(
            responseCode = "200",
            description = "The type",
            content = @Content(schema = @Schema(implementation = ResourceTypeView.class)))
    public ResourceTypeView rename(@PathParam("id") UUID id, TypeRequest request) {
        return setUpResource.renameType(id, request.name());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.BRANCHES_MANAGE)
    @Operation(summary = "Archive a type of resource", description = "What has history stays readable.")
    @APIResponse(responseCode = "204", description = "Archived")
    @APIResponse(responseCode = "409", description = "resource_type_in_use: by services or resources")
    public Response archive(@PathParam("id") UUID id) {
        setUpResource.archiveType(id);
        return Response.noContent().build();
    }
}
