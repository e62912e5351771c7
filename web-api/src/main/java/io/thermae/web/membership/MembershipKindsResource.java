package io.thermae.web.membership;

import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipKinds;
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

/** The memberships that are offered. */
@ApplicationScoped
@Path("membership-kinds")
@Tag(name = "Memberships")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.SERVICES_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembershipKindsResource {

    @Inject
    MembershipKinds kinds;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "Memberships that are offered, the latest first", description = "Archived ones, too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<MembershipKindJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(kinds.list(portion), portion, this::json, MembershipKindView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Offer a membership",
            description =
                    "A price per period, and for that visits of these services, a percentage off all others, or both.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = MembershipKindJson.class)))
    public Response add(MembershipKindRequest request) {
        return Created.of(json(kinds.add(request.terms())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A membership that is offered")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = MembershipKindJson.class)))
    public MembershipKindJson get(@PathParam("id") UUID id) {
        return json(kinds.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Offer a membership otherwise", description = "Those that have begun stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = MembershipKindJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is archived")
    public MembershipKindJson edit(@PathParam("id") UUID id, MembershipKindRequest request) {
        return json(kinds.edit(id, request.terms()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/archive")
    @Operation(summary = "Offer a membership no more", description = "Those that have begun go on.")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = MembershipKindJson.class)))
    public MembershipKindJson archive(@PathParam("id") UUID id) {
        return json(kinds.archive(id));
    }

    private MembershipKindJson json(MembershipKindView kind) {
        return MembershipKindJson.of(kind, ownBusiness.zone());
    }
}
