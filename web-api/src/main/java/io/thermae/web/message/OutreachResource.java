package io.thermae.web.message;

import io.thermae.engagement.api.Outreach;
import io.thermae.kernel.Role;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
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

/** What the business writes to its clients of its own accord. */
@ApplicationScoped
@Path("business/outreach")
@Tag(name = "Messages")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OutreachResource {

    @Inject
    Outreach outreach;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("By which rules one works is no secret")
    @Operation(
            summary = "What is written to clients without being asked for",
            description = "What is null is off, as all of it is at first.")
    @APIResponse(
            responseCode = "200",
            description = "What is decided",
            content = @Content(schema = @Schema(implementation = OutreachJson.class)))
    public OutreachJson get() {
        return OutreachJson.of(outreach.get());
    }

    @PUT
    @Mutation
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Decide what is written to clients without being asked for",
            description =
                    "All of it: what is null or left out is off. By e-mail, to clients who have consented to"
                            + " MARKETING_EMAIL and want MARKETING, not in quiet hours, each with a link that ends it; with texts by"
                            + " text message to whom no mail may go and who has consented to MARKETING_SMS, each with such a link."
                            + " What would have been due before the decision is not caught up on; but clients who are reached by"
                            + " text alone are, when texts is switched on later, written to of what was due in the two days before.")
    @APIResponse(
            responseCode = "200",
            description = "What is decided",
            content = @Content(schema = @Schema(implementation = OutreachJson.class)))
    public OutreachJson decide(OutreachJson request) {
        return OutreachJson.of(outreach.decide(request.toPlan()));
    }
}
