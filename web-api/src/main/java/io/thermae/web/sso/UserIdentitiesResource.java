package io.thermae.web.sso;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExternalIdentities;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.json.Page;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who people are to the issuers by which they log in: a business's, and super administrators. */
@ApplicationScoped
@Path("users/{id}/identities")
@Tag(name = "Single sign-on")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.SUPER_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class UserIdentitiesResource {

    @Inject
    ExternalIdentities identities;

    @Inject
    OwnBusiness ownBusiness;

    /** Who a person is to an issuer. */
    public record IdentityJson(
            UUID id,
            @Schema(example = "https://id.aul-spa.example/realms/spa") String issuer,
            String subject,
            OffsetDateTime linkedAt,
            OffsetDateTime lastUsedAt) {}

    @GET
    @Operation(summary = "By which issuers a person logs in")
    @APIResponse(responseCode = "200", description = "The oldest first")
    public Page<IdentityJson> list(@PathParam("id") UUID id) {
        ZoneId zone = ownBusiness.zone();
        return Page.whole(identities.of(id).stream()
                .map(identity -> new IdentityJson(
                        identity.id(),
                        identity.issuer(),
                        identity.subject(),
                        Times.at(identity.linkedAt(), zone),
                        Times.at(identity.lastUsedAt(), zone)))
                .toList());
    }

    @DELETE
    @Mutation
    @Path("{identityId}")
    @Operation(
            summary = "Cut a person off from an issuer",
            description =
                    "For when an address has gone to somebody else: whoever comes from the issuer with the person's"
                            + " verified address next is linked. To shut a person out, deactivate him.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "403", description = "forbidden, in_person_only")
    public Response unlink(@PathParam("id") UUID id, @PathParam("identityId") UUID identityId) {
        identities.unlink(id, identityId);
        return Response.noContent().build();
    }
}
