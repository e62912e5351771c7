package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.SecurityRules;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a business asks of its people for the sake of security. */
@ApplicationScoped
@Path("business/security")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.OWNER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecurityRulesResource {

    @Inject
    SecurityRules rules;

    /** The rules. */
    public record RulesRequest(boolean requireTotp) {}

    @GET
    @Operation(summary = "The business's rules of security")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = SecurityRules.Rules.class)))
    public SecurityRules.Rules get() {
        return rules.get();
    }

    @PUT
    @Mutation
    @Versioned
    @Operation(
            summary = "Set the business's rules of security",
            description =
                    "With requireTotp, people without a second factor can do nothing but set one up, from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = SecurityRules.Rules.class)))
    public SecurityRules.Rules set(RulesRequest request) {
        return rules.set(request.requireTotp());
    }
}
