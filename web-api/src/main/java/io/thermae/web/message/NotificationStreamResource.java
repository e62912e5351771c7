package io.thermae.web.message;

import io.thermae.engagement.api.LiveNotifications;
import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.message.NotificationsResource.NotificationJson;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the signed-in person is told, as it happens: server-sent events. */
@RequestScoped
@Path("notifications/stream")
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@NeedsNoPermission("What one is told is one's own")
public class NotificationStreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    LiveNotifications notifications;

    @Inject
    ReaderPreferences preferences;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    JsonWebToken token;

    /** As it came: to JAX-RS a HEAD is a GET. */
    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Be told as it happens",
            description =
                    "Server-sent events. The first is `ready`: how many one has not read, and an id from which one can go on;"
                            + " who asks for the list after it misses nothing. Then a `notification` for each, within about a"
                            + " second; its id is a number that counts up. Whoever comes again with the id of the last one in"
                            + " `Last-Event-ID` gets each of those after it once, as far as they are kept. A comment every 15"
                            + " seconds says that the stream lives. It ends with the token, and soon after the session; who does"
                            + " not read is cut off. Of who listens in more places than he may the stream that was opened first ends. The"
                            + " token goes in the header `Authorization`, so use `fetch` and not"
                            + " `EventSource`.")
    @APIResponse(
            responseCode = "200",
            description = "The events; the data of a `notification` is NotificationJson",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "events",
                                            value = "event: ready\nid: 41\nretry: 5000\ndata: {\"unread\":3}\n\n"
                                                    + "event: notification\nid: 42\ndata: {\"kind\":\"BOOKING_PLACED\", ...}\n\n"
                                                    + ": beat\n\n")))
    @APIResponse(
            responseCode = "429",
            description = "`rate_limited`: Retry-After says in how many seconds to come again")
    @APIResponse(responseCode = "503", description = "`streams_full`: this node has no room for more")
    public void listen(
            @Parameter(description = "The id of the last event that one knows", example = "42")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) @Context SseEventSink sink,
            @Parameter(hidden = true) @Context Sse sse) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            // HEAD would leave a stream open that nobody reads
            throw new NotAllowedException(HttpMethod.GET);
        }
        Caller who = caller.get();
        ZoneId zone = preferences.zone();
        LiveSession live = session.get().orElseThrow();
        notifications.listen(
                new Person(
                        Objects.requireNonNull(who.tenant()),
                        Objects.requireNonNull(who.userId()),
                        live.role(),
                        live.id(),
                        who.language(),
                        Instant.ofEpochSecond(token.getExpirationTime())),
                number(lastEventId),
                new EventStream(sink, sse, view -> NotificationJson.of(view, zone)));
    }

    private static @Nullable Long number(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(lastEventId).matches()) {
            throw new InvalidInput(LAST_EVENT_ID, "invalid_format");
        }
        return Long.valueOf(lastEventId);
    }
}
