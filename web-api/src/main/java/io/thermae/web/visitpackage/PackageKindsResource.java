package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageKinds;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packages that are offered. */
@ApplicationScoped
@Path("package-kinds")
@Tag(name = "Packages")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.SERVICES_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PackageKindsResource {

    @Inject
    PackageKinds kinds;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "Packages that are offered, the latest first", description = "Archived ones, too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PackageKindJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(kinds.list(portion), portion, this::json, PackageKindView::id);
    }

    @POST
    @Mutation
    @Operation(summary = "Offer a package", description = "So many visits of these services at one price.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PackageKindJson.class)))
    public Response add(PackageKindRequest request) {
        return Created.of(json(kinds.add(request.draft())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A package that is offered")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = PackageKindJson.class)))
    public PackageKindJson get(@PathParam("id") UUID id) {
        return json(kinds.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Offer a package otherwise", description = "Packages that were sold stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = PackageKindJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is archived")
    public PackageKindJson edit(@PathParam("id") UUID id, PackageKindRequest request) {
        return json(kinds.edit(id, request.draft()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/archive")
    @Operation(summary = "Offer a package no more", description = "Packages that were sold still pay.")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = PackageKindJson.class)))
    public PackageKindJson archive(@PathParam("id") UUID id) {
        return json(kinds.archive(id));
    }

    private PackageKindJson json(PackageKindView kind) {
        return PackageKindJson.of(kind, ownBusiness.zone());
    }
}
