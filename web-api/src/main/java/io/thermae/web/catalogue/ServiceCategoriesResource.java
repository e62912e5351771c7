package io.thermae.web.catalogue;

import io.thermae.booking.api.ServiceCategories;
import io.thermae.booking.api.ServiceCategoryView;
import io.thermae.booking.api.SetUpServiceCategory;
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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Categories of services, in the order in which visitors see them. */
@ApplicationScoped
@Path("service-categories")
@Tag(name = "Services")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceCategoriesResource {

    @Inject
    ServiceCategories categories;

    @Inject
    SetUpServiceCategory setUpCategory;

    /** What is said of a category. Without a position a new one is the last, and another one stays where it is. */
    @Schema(name = "ServiceCategoryRequest")
    public record CategoryRequest(
            @Size(max = 100) @Schema(example = "Body") String name, @Nullable @Min(0) @Max(10_000) Integer position) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("What is offered is no secret to those who offer it")
    @Operation(summary = "The categories of services")
    @APIResponse(responseCode = "200", description = "All that are not archived, by position and name")
    public Page<ServiceCategoryView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(categories.list(portion), portion, Function.identity(), ServiceCategoryView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(summary = "Add a category of services")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ServiceCategoryView.class)))
    public Response add(CategoryRequest request) {
        return Created.of(setUpCategory.add(request.name(), request.position()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("What is offered is no secret to those who offer it")
    @Operation(summary = "A category of services")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = ServiceCategoryView.class)))
    public ServiceCategoryView get(@PathParam("id") UUID id) {
        return categories.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(summary = "Edit a category of services")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = ServiceCategoryView.class)))
    public ServiceCategoryView edit(@PathParam("id") UUID id, CategoryRequest request) {
        return setUpCategory.edit(id, request.name(), request.position());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(summary = "Archive a category of services", description = "What has history stays readable.")
    @APIResponse(responseCode = "204", description = "Archived")
    @APIResponse(responseCode = "409", description = "service_category_in_use: by services")
    public Response archive(@PathParam("id") UUID id) {
        setUpCategory.archive(id);
        return Response.noContent().build();
    }
}
