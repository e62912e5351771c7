package io.thermae.web.webhook;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookDeliveries;
import io.thermae.engagement.api.WebhookDeliveryView;
import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.webhook.WebhookJson.SecretWebhookJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One program outside that is told what happens. */
@ApplicationScoped
@Path("webhooks/{id}")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.WEBHOOKS_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private static final int DEFAULT_OVERLAP_HOURS = 24;

    @Inject
    Webhooks webhooks;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    CurrentCaller caller;

    /** How the secret changes. */
    public record NewSecretRequest(
            @Nullable
                    @Schema(
                            description = "For how long the old secret signs, too: 0 to 168, 24 unless said",
                            example = "24")
                    Integer overlapHours) {}

    /** What is brought again. */
    public record ReplayPeriodRequest(
            @Schema(example = "2026-12-01T00:00:00+05:00") OffsetDateTime from,
            @Schema(description = "Not included", example = "2026-12-02T00:00:00+05:00") OffsetDateTime to,
            @Nullable @Schema(description = "DELIVERED or GIVEN_UP; both unless said") DeliveryStatus status) {}

    /** How many are brought again. */
    public record ReplayedDeliveriesJson(int count) {}

    @GET
    @Operation(summary = "A webhook, and how it does")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson get(@PathParam("id") UUID id) {
        return json(webhooks.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Operation(
            summary = "Change a webhook",
            description = "At another address it begins anew: what waits is brought there.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson edit(@PathParam("id") UUID id, WebhookRequest request) {
        return json(webhooks.edit(id, request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Operation(
            summary = "Forget a webhook",
            description = "And all that was and was to be brought there. To keep that, pause it.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response remove(@PathParam("id") UUID id) {
        webhooks.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @Versioned
    @Path("secret")
    @Operation(
            summary = "Give a webhook another secret",
            description = "As long as the old one counts, `webhook-signature` has two signatures with a space between:"
                    + " one of them is right for whichever the program knows. If the old one has become known to others, let"
                    + " it end at once: `overlapHours` 0.")
    @APIResponse(
            responseCode = "200",
            description = "The secret is told this once",
            content = @Content(schema = @Schema(implementation = SecretWebhookJson.class)))
    public SecretWebhookJson rotateSecret(@PathParam("id") UUID id, NewSecretRequest request) {
        int overlap = Objects.requireNonNullElse(request.overlapHours(), DEFAULT_OVERLAP_HOURS);
        return SecretWebhookJson.of(webhooks.rotateSecret(id, overlap), ownBusiness.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("pause")
    @Operation(summary = "Bring nothing to a webhook for now", description = "What happens is kept for it.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson pause(@PathParam("id") UUID id) {
        return json(webhooks.pause(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("resume")
    @Operation(
            summary = "Bring to a webhook what waits for it",
            description =
                    "After it was paused, by people or by the platform; each delivery has all its attempts again.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson resume(@PathParam("id") UUID id) {
        return json(webhooks.resume(id));
    }

    @POST
    @Mutation
    @Path("replay")
    @Operation(
            summary = "Bring all of a period again",
            description = "Those that have happened in it and do not wait, in their order, with the same webhook-ids.")
    @APIResponse(
            responseCode = "202",
            description = "They are being brought",
            content = @Content(schema = @Schema(implementation = ReplayedDeliveriesJson.class)))
    public Response replay(@PathParam("id") UUID id, ReplayPeriodRequest request) {
        return accepted(new ReplayedDeliveriesJson(
                deliveries.replay(id, request.from().toInstant(), request.to().toInstant(), request.status())));
    }

    @POST
    @Mutation
    @Path("ping")
    @Operation(
            summary = "Bring a test event",
            description =
                    "A `webhook.ping` without data: at once and once, also to a webhook that is paused. What has come"
                            + " of it is told by the delivery.")
    @APIResponse(
            responseCode = "202",
            description = "It is being brought",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryJson.class)))
    public Response ping(@PathParam("id") UUID id) {
        return accepted(json(deliveries.ping(id)));
    }

    private static Response accepted(Object answer) {
        return Response.status(Response.Status.ACCEPTED).entity(answer).build();
    }

    private WebhookJson json(WebhookView webhook) {
        return WebhookJson.of(webhook, ownBusiness.zone());
    }

    private WebhookDeliveryJson json(WebhookDeliveryView delivery) {
        return WebhookDeliveryJson.of(delivery, ownBusiness.zone(), caller.get().language());
    }
}
