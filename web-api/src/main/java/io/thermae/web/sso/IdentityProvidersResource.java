package io.thermae.web.sso;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.IdentityProviders;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The issuers that an owner's business trusts, or for a super administrator the platform. */
@ApplicationScoped
@Path("identity-providers")
@Tag(name = "Single sign-on")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IdentityProvidersResource {

    @Inject
    IdentityProviders providers;

    @GET
    @Operation(
            summary = "The issuers that are trusted",
            description = "Of an owner's business; for a super administrator those of the platform itself, also to be"
                    + " had at /admin/identity-providers.")
    @APIResponse(responseCode = "200", description = "In the order in which they were added")
    public Page<IdentityProviderView> list() {
        return Page.whole(providers.list());
    }

    @POST
    @Mutation
    @Operation(
            summary = "Trust an OpenID Connect issuer",
            description =
                    "At most 10. Its people log in by it from now on; what its roles or groups mean here is mapped.")
    @APIResponse(
            responseCode = "201",
            description = "Trusted",
            content = @Content(schema = @Schema(implementation = IdentityProviderView.class)))
    @APIResponse(responseCode = "403", description = "forbidden, in_person_only")
    @APIResponse(responseCode = "409", description = "too_many_identity_providers")
    public Response add(IdentityProviderRequest request) {
        return Created.of(providers.add(request.toSettings()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An issuer that is trusted")
    @APIResponse(
            responseCode = "200",
            description = "Without the secret",
            content = @Content(schema = @Schema(implementation = IdentityProviderView.class)))
    public IdentityProviderView get(@PathParam("id") UUID id) {
        return providers.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Replace what is said of an issuer",
            description = "Without clientSecret the one that is stored stays, unless issuer or clientId change.")
    @APIResponse(
            responseCode = "200",
            description = "The issuer",
            content = @Content(schema = @Schema(implementation = IdentityProviderView.class)))
    @APIResponse(responseCode = "403", description = "forbidden, in_person_only")
    public IdentityProviderView replace(@PathParam("id") UUID id, IdentityProviderRequest request) {
        return providers.replace(id, request.toSettings());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Trust an issuer no more",
            description = "Nobody logs in by it any more; people and their sessions stay.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "403", description = "forbidden, in_person_only")
    public Response remove(@PathParam("id") UUID id) {
        providers.remove(id);
        return Response.noContent().build();
    }
}
