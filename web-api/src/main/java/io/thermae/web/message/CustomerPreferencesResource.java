package io.thermae.web.message;

import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** What a customer wants to be told, as he has said it to somebody of the business. */
@ApplicationScoped
@Path("customers/{id}/notification-preferences")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPreferencesResource {

    @Inject
    NotificationPreferences preferences;

    @GET
    @NeedsPermission(Permission.CUSTOMERS_READ)
    @Operation(summary = "What a customer wants to be told, how, and when not")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and his quiet hours",
            content = @Content(schema = @Schema(implementation = NotificationPreferencesJson.class)))
    public NotificationPreferencesJson get(@PathParam("id") UUID id) {
        return NotificationPreferencesJson.of(preferences.ofCustomer(id));
    }

    @PUT
    @Mutation
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Note what a customer wants to be told",
            description =
                    "Instead of all that was said before. What tells of his visits (VISITS) and money (MONEY) cannot be"
                            + " switched off; MARKETING can be as a whole or by kind, and also takes his consent. Reminders wait for"
                            + " the end of quiet hours, or come before them if the visit begins first.")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and his quiet hours",
            content = @Content(schema = @Schema(implementation = NotificationPreferencesJson.class)))
    public NotificationPreferencesJson put(@PathParam("id") UUID id, NotificationPreferencesRequest request) {
        return NotificationPreferencesJson.of(preferences.chooseForCustomer(id, request.read()));
    }
}
