package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.InviteAgain;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The invitation of somebody who has not accepted it yet. */
@ApplicationScoped
@Path("users/{id}/invitation")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

    @Inject
    InviteAgain inviteAgain;

    /** The right address, if the invitation went to a wrong one. */
    public record AgainRequest(
            @Nullable @Email @Size(max = 254) @Schema(example = "manager@aul-spa.example") String email) {}

    @POST
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(
            summary = "Invite a person again",
            description =
                    "An e-mail with another link goes out, to another address if one is given; the links before are"
                            + " void. A manager invites masters of his branches again.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: the person is not invited; email_taken")
    @APIResponse(responseCode = "429", description = "too_many_attempts: that is enough for a day")
    public UserJson again(@PathParam("id") UUID id, AgainRequest request) {
        return UserJson.of(inviteAgain.invite(id, request.email()));
    }
}
