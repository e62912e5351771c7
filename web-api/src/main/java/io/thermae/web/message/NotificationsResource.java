package io.thermae.web.message;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationView;
import io.thermae.engagement.api.Notifications;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the signed-in person is told: each his own. */
@ApplicationScoped
@Path("notifications")
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@NeedsNoPermission("What one is told is one's own")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    @Inject
    Notifications notifications;

    @Inject
    ReaderPreferences preferences;

    /** Something that a person of the business is told. */
    public record NotificationJson(
            UUID id,
            NotificationKind kind,
            @Schema(
                            description = "In the caller's language, and in the words of the business if it has some",
                            example = "Booking 7KX4-9QM2 was moved")
                    String title,
            @Schema(description = "The booking, the time off, the webhook or the payment; of a test one's own id")
                    UUID subjectId,
            @Nullable @Schema(description = "Of the visit or the time off, as it was then") OffsetDateTime start,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime readAt) {

        /** As somebody reads it, with times in a zone. */
        static NotificationJson of(NotificationView notification, ZoneId zone) {
            return new NotificationJson(
                    notification.id(),
                    notification.kind(),
                    notification.title(),
                    notification.subjectId(),
                    Times.orNull(notification.start(), zone),
                    Times.at(notification.createdAt(), zone),
                    Times.orNull(notification.readAt(), zone));
        }
    }

    /** How many. */
    public record NotificationCountJson(long count) {}

    @GET
    @Operation(
            summary = "What one is told, the latest first",
            description = "Of visits that one does oneself, or that are in branches that one manages; of time off; of"
                    + " webhooks that are paused; owners also of what becomes of the business; TEMPLATE_TEST is a title that one has tried. `unread=true`: without those"
                    + " that one has read. They are kept for 90 days.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<NotificationJson> list(@QueryParam("unread") @Nullable String unread, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = preferences.zone();
        return Page.of(
                notifications.list(isTrue(unread), portion),
                portion,
                notification -> NotificationJson.of(notification, zone),
                NotificationView::id);
    }

    @GET
    @Path("unread-count")
    @Operation(summary = "How many one has not read")
    @APIResponse(responseCode = "200", description = "The number")
    public NotificationCountJson unread() {
        return new NotificationCountJson(notifications.unread());
    }

    @POST
    @Mutation
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Say that one has read one", description = "Does nothing the second time.")
    @APIResponse(
            responseCode = "200",
            description = "The notification",
            content = @Content(schema = @Schema(implementation = NotificationJson.class)))
    public NotificationJson read(@PathParam("id") UUID id) {
        return NotificationJson.of(notifications.read(id), preferences.zone());
    }

    @POST
    @Mutation
    @Path("read")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Say that one has read all")
    @APIResponse(
            responseCode = "200",
            description = "How many one had not",
            content = @Content(schema = @Schema(implementation = NotificationCountJson.class)))
    public NotificationCountJson readAll() {
        return new NotificationCountJson(notifications.readAll());
    }

    private static boolean isTrue(@Nullable String value) {
        return switch (Objects.requireNonNullElse(value, "")) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new InvalidInput("unread", "wrong_type");
        };
    }
}
