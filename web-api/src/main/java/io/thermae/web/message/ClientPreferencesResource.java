package io.thermae.web.message;

import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.kernel.Role;
import io.thermae.web.mutation.Mutation;
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

/** What a client wants to be told, as he says himself. */
@ApplicationScoped
@Path("public/client/notification-preferences")
@Tag(name = "Visitors")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.CLIENT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClientPreferencesResource {

    @Inject
    NotificationPreferences preferences;

    @GET
    @Operation(summary = "What the client wants to be told, how, and when not")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and his quiet hours",
            content = @Content(schema = @Schema(implementation = NotificationPreferencesJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: the business has no card with the client's contact")
    public NotificationPreferencesJson get() {
        return NotificationPreferencesJson.of(preferences.own());
    }

    @PUT
    @Mutation
    @Operation(
            summary = "Say what one wants to be told",
            description =
                    "Instead of all that was said before. What tells of one's visits (VISITS) and money (MONEY) cannot be"
                            + " switched off; MARKETING can be as a whole or by kind, and also takes a consent. Reminders wait for"
                            + " the end of quiet hours, or come before them if the visit begins first.")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and his quiet hours",
            content = @Content(schema = @Schema(implementation = NotificationPreferencesJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: the business has no card with the client's contact")
    public NotificationPreferencesJson put(NotificationPreferencesRequest request) {
        return NotificationPreferencesJson.of(preferences.chooseOwn(request.read()));
    }
}
