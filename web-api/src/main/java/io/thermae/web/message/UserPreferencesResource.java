package io.thermae.web.message;

import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.engagement.api.NotificationPreferences.View;
import io.thermae.kernel.Role;
import io.thermae.web.message.NotificationPreferencesJson.NotificationChoiceJson;
import io.thermae.web.message.NotificationPreferencesJson.QuietHoursJson;
import io.thermae.web.message.NotificationPreferencesRequest.NotificationWishJson;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the signed-in person wants to be told. */
@ApplicationScoped
@Path("users/me/notification-preferences")
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@NeedsNoPermission("What one wants to be told is one's own affair")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserPreferencesResource {

    @Inject
    NotificationPreferences preferences;

    /** What somebody wants, instead of all that he has said before. */
    public record UserPreferencesRequest(
            @Size(max = 50) @Schema(description = "What is left out is wanted") List<NotificationWishJson> choices,
            @Nullable @Schema(description = "Null or left out: none") QuietHoursJson quietHours) {}

    /**
     * What somebody wants.
     *
     * @param nextCursor null: it is all of it, as lists say it
     */
    public record UserPreferencesJson(
            List<NotificationChoiceJson> items,
            @Nullable String nextCursor,
            @Nullable @Schema(description = "When nothing is pushed to him; null for never")
                    QuietHoursJson quietHours) {}

    @GET
    @Operation(summary = "What one wants to be told, how, and when not")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and one's quiet hours",
            content = @Content(schema = @Schema(implementation = UserPreferencesJson.class)))
    public UserPreferencesJson get() {
        return shown(preferences.ofUser());
    }

    @PUT
    @Mutation
    @Operation(
            summary = "Say what one wants to be told",
            description =
                    "Instead of all that was said before. Mails about visits, time off, webhooks and failed refunds can"
                            + " be switched off, and so can what one finds when one signs in (IN_APP) and what is pushed to one's"
                            + " browsers (PUSH); mails about one's account, rights and subscription cannot. In quiet hours"
                            + " nothing is pushed: it comes when they are over, unless it was read by then.")
    @APIResponse(
            responseCode = "200",
            description = "All there is to choose, and one's quiet hours",
            content = @Content(schema = @Schema(implementation = UserPreferencesJson.class)))
    public UserPreferencesJson put(UserPreferencesRequest request) {
        return shown(preferences.chooseForUser(
                NotificationPreferencesRequest.wishes(request.choices(), request.quietHours())));
    }

    private static UserPreferencesJson shown(View view) {
        return new UserPreferencesJson(
                view.choices().stream().map(NotificationChoiceJson::of).toList(),
                null,
                NotificationPreferencesJson.quiet(view));
    }
}
