package io.thermae.web.admin;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.ImpersonateOwner;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Support: an administrator works in the name of a business's owner. */
@ApplicationScoped
@Path("admin/tenants/{id}/impersonate")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ImpersonationResource {

    @Inject
    ImpersonateOwner impersonateOwner;

    @Inject
    CurrentCaller caller;

    /** Why, and for how long; the owner reads the reason. */
    public record ImpersonateRequest(
            @Schema(example = "You asked us to look for the lost bookings.", minLength = 10, maxLength = 500)
                    String reason,
            @Nullable @Schema(example = "15", minimum = "1", maximum = "60") Integer minutes) {}

    /** An access token that cannot be renewed. */
    public record ImpersonationJson(String accessToken, long expiresIn, String tokenType) {}

    @POST
    @AnswerNotKept("Each start is noted and told, and its token is its own")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Work in the name of a business's owner",
            description = "For at most 60 minutes. It stands in the business's audit, as does all that is done with the"
                    + " token; the owners are told. The token does not change passwords, close the business, or make"
                    + " owners.")
    @APIResponse(
            responseCode = "200",
            description = "The owner's token, with the administrator in its claim `act` (RFC 8693)",
            content = @Content(schema = @Schema(implementation = ImpersonationJson.class)))
    @APIResponse(responseCode = "403", description = "forbidden, business_not_active")
    public ImpersonationJson start(@PathParam("id") UUID id, ImpersonateRequest request) {
        caller.enter(new TenantId(id));
        ImpersonateOwner.Impersonation started = impersonateOwner.start(
                request.reason(), Objects.requireNonNullElse(request.minutes(), ImpersonateOwner.DEFAULT_MINUTES));
        return new ImpersonationJson(started.accessToken(), started.expiresIn(), "Bearer");
    }
}
