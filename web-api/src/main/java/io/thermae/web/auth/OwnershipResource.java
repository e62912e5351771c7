package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.TransferOwnership;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.BringsPasswords;
import io.thermae.web.security.PreparesPasswords;
import io.thermae.web.security.ProvesPassword;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who owns the business. */
@ApplicationScoped
@Path("business/transfer-ownership")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.OWNER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnershipResource {

    @Inject
    TransferOwnership transferOwnership;

    /** To whom, with the owner's password. */
    public record TransferRequest(UUID userId, @Size(max = 200) String password) implements BringsPasswords {

        @Override
        public String passwordToProve() {
            return password;
        }
    }

    @POST
    @Mutation
    @ProvesPassword
    @PreparesPasswords
    @Operation(
            summary = "Hand the business over",
            description =
                    "The person becomes an owner, and who asks a manager of all branches. Both have to renew their"
                            + " tokens.")
    @APIResponse(
            responseCode = "200",
            description = "The new owner",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: no such person")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public UserJson transfer(TransferRequest request) {
        return UserJson.of(transferOwnership.transfer(request.userId(), request.password()));
    }
}
