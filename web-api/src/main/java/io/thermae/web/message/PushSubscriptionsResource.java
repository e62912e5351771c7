package io.thermae.web.message;

import io.thermae.engagement.api.PushSubscriptionView;
import io.thermae.engagement.api.PushSubscriptions;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The browsers to which the signed-in person has his notifications pushed. */
@ApplicationScoped
@Path("users/me/push-subscriptions")
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@NeedsNoPermission("Where one is told what one is told is one's own affair")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PushSubscriptionsResource {

    @Inject
    PushSubscriptions subscriptions;

    @Inject
    ReaderPreferences preferences;

    @Inject
    CurrentSession session;

    /** A browser to which is pushed. */
    public record PushSubscriptionJson(
            UUID id,
            @Schema(description = "Whose push service it is at", example = "fcm.googleapis.com") String host,
            @Schema(description = "In which one was signed in there; with it the pushes end") UUID sessionId,
            OffsetDateTime createdAt) {

        static PushSubscriptionJson of(PushSubscriptionView view, ZoneId zone) {
            return new PushSubscriptionJson(view.id(), view.host(), view.sessionId(), Times.at(view.createdAt(), zone));
        }
    }

    /** The key of the platform. */
    public record PushKeyJson(
            @Schema(
                            description = "An uncompressed point of P-256 in base64url",
                            example =
                                    "BDd3_hVL9fZi9Ybo2UUzA284WG5FZR30_95YeZJsiApwXKpNcF1rRPF3foIiBHXRdJI2Qhumhf6_LFTeZaNndIo")
                    String publicKey) {}

    @GET
    @Path("key")
    @Operation(
            summary = "The key with which a browser subscribes",
            description = "`applicationServerKey` of `pushManager.subscribe` (VAPID, RFC 8292).")
    @APIResponse(responseCode = "200", description = "The platform's public key")
    public PushKeyJson key() {
        return new PushKeyJson(subscriptions.publicKey());
    }

    @GET
    @Operation(summary = "The browsers to which one has notifications pushed, the oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PushSubscriptionJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = preferences.zone();
        return Page.of(
                subscriptions.list(portion),
                portion,
                view -> PushSubscriptionJson.of(view, zone),
                PushSubscriptionView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Have notifications pushed to a browser",
            description =
                    "The body is what `PushSubscription.toJSON()` says. The same endpoint again replaces its keys. What is"
                            + " pushed is JSON: `id`, `kind`, `title`, `subjectId`, `start`, `createdAt` of a notification, the times in"
                            + " UTC. It ends when the session ends, or when the push service knows the browser no more.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = PushSubscriptionJson.class)))
    @APIResponse(responseCode = "409", description = "push_subscriptions_full: one has as many as can be")
    public Response subscribe(PushSubscriptionRequest request) {
        UUID sessionId = session.get().orElseThrow().id();
        return Created.of(
                PushSubscriptionJson.of(subscriptions.subscribe(sessionId, request.draft()), preferences.zone()));
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Push nothing to a browser any more")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response remove(@PathParam("id") UUID id) {
        subscriptions.remove(id);
        return Response.noContent().build();
    }
}
