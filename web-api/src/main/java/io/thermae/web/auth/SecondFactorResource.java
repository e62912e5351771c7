package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnSecondFactor;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.BringsPasswords;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.PreparesPasswords;
import io.thermae.web.security.ProvesPassword;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second factor of the signed-in person: one-time codes of an authenticator app (RFC 6238). */
@NeedsNoPermission("Everybody looks after his own account")
@ApplicationScoped
@Path("users/me/totp")
@Tag(name = "Sign-in")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    @Inject
    OwnSecondFactor secondFactor;

    /** A code of the app. */
    public record CodeRequest(@Size(max = 20) @Schema(example = "287082") String code) {}

    /** The person's password. */
    public record RemoveRequest(@Size(max = 200) String password) implements BringsPasswords {

        @Override
        public String passwordToProve() {
            return password;
        }
    }

    /** Codes for when the telephone is lost, each good once. */
    public record RecoveryCodes(List<String> recoveryCodes) {}

    @POST
    @Mutation
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begin to set up a second factor",
            description = "The secret counts once it is confirmed; one that was not confirmed is replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The secret, told only here",
            content = @Content(schema = @Schema(implementation = OwnSecondFactor.Setup.class)))
    @APIResponse(responseCode = "409", description = "totp_already_on")
    public OwnSecondFactor.Setup begin() {
        return secondFactor.begin();
    }

    @POST
    @Mutation
    @Path("confirm")
    @Operation(summary = "Confirm the second factor", description = "From now on each log-in asks for a code.")
    @APIResponse(
            responseCode = "200",
            description = "Ten recovery codes, told only here",
            content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
    @APIResponse(responseCode = "404", description = "not_found: there is nothing to confirm")
    @APIResponse(responseCode = "409", description = "totp_already_on")
    public RecoveryCodes confirm(CodeRequest request) {
        return new RecoveryCodes(secondFactor.confirm(request.code()));
    }

    @DELETE
    @Mutation
    @ProvesPassword
    @PreparesPasswords
    @Operation(summary = "Remove the second factor", description = "With its recovery codes. Asks for the password.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "not_found: there is none")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response remove(RemoveRequest request) {
        secondFactor.remove(request.password());
        return Response.noContent().build();
    }
}
