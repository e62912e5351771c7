package io.thermae.web.catalogue;

import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.Services;
import io.thermae.booking.api.SetUpService;
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

/** Services of the business. */
@ApplicationScoped
@Path("services")
@Tag(name = "Services")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {

    @Inject
    Services services;

    @Inject
    SetUpService setUpService;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("What is offered is no secret to those who offer it")
    @Operation(summary = "The services of the business")
    @APIResponse(responseCode = "200", description = "All that are not archived, by name")
    public Page<ServiceView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(services.list(portion), portion, Function.identity(), ServiceView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(summary = "Offer a service")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response add(ServiceRequest request) {
        return Created.of(setUpService.add(request.toDetails()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("What is offered is no secret to those who offer it")
    @Operation(summary = "A service")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public ServiceView get(@PathParam("id") UUID id) {
        return services.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(
            summary = "Edit a service",
            description = "Bookings keep the price and duration that they were made with.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public ServiceView edit(@PathParam("id") UUID id, ServiceRequest request) {
        return setUpService.edit(id, request.toDetails());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(summary = "Archive a service", description = "What has history stays readable.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        setUpService.archive(id);
        return Response.noContent().build();
    }
}
