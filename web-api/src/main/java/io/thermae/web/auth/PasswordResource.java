package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ChangePassword;
import io.thermae.tenancy.api.ForgottenPassword;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.BringsPasswords;
import io.thermae.web.security.Devices;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.PreparesPasswords;
import io.thermae.web.security.ProvesPassword;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passwords: changed by who knows them, and set anew by who has forgotten them. */
@RequestScoped
@Path("auth/password")
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    @Inject
    ChangePassword changePassword;

    @Inject
    ForgottenPassword forgottenPassword;

    @Inject
    Devices devices;

    @Context
    HttpServletRequest servletRequest;

    /** A change of password. */
    public record PasswordRequest(@Size(max = 200) String currentPassword, @Size(max = 200) String newPassword)
            implements BringsPasswords {

        @Override
        public String passwordToProve() {
            return currentPassword;
        }

        @Override
        public String passwordToSet() {
            return newPassword;
        }
    }

    /** Who has forgotten a password. Any text will do: the answer tells nothing of it. */
    public record ForgotRequest(@Size(max = 254) @Schema(example = "owner@aul-spa.example") String email) {}

    /** A new password for a forgotten one. */
    public record ResetRequest(@Size(max = 200) String token, @Size(max = 200) String newPassword) {}

    @POST
    @Mutation
    @ProvesPassword
    @PreparesPasswords
    @Path("change")
    @RolesAllowed({
        Role.Names.SUPER_ADMIN,
        Role.Names.OWNER,
        Role.Names.MANAGER,
        Role.Names.MASTER,
    })
    @SecurityRequirement(name = "bearer")
    @NeedsNoPermission("Everybody looks after his own account")
    @Operation(summary = "Change one's password", description = "Ends all sessions of the person.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response change(PasswordRequest request) {
        changePassword.change(request.currentPassword(), request.newPassword());
        return Response.noContent().build();
    }

    @POST
    @AnswerNotKept("A further mail does no harm, and each call is counted")
    @Path("forgot")
    @PermitAll
    @Operation(
            summary = "Ask for a new password",
            description =
                    "A mail with a link goes to the address, one for each business in which it is known. The answer"
                            + " is the same, and as quick, if it is known in none.")
    @APIResponse(responseCode = "202", description = "Heard")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response forgot(ForgotRequest request) {
        forgottenPassword.sendLinks(request.email(), devices.of(servletRequest));
        return Response.accepted().build();
    }

    @POST
    @AnswerNotKept("A link is good once")
    @Path("reset")
    @PermitAll
    @Operation(
            summary = "Set a new password",
            description =
                    "The token is the one in the mail's link, good once and for half an hour. Ends all sessions of"
                            + " the person.")
    @APIResponse(responseCode = "204", description = "Set: the person can log in")
    @APIResponse(responseCode = "410", description = "reset_token_invalid")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response reset(ResetRequest request) {
        forgottenPassword.reset(request.token(), request.newPassword(), devices.of(servletRequest));
        return Response.noContent().build();
    }
}
