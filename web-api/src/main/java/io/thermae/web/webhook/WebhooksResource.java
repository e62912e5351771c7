package io.thermae.web.webhook;

import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.webhook.WebhookJson.SecretWebhookJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Programs outside that are told what happens in the business. They are told of all its branches, so it is an owner's to say who may. */
@RequestScoped
@Path("webhooks")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.WEBHOOKS_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final int DEFAULT_OVERLAP_HOURS = 24;

    @Inject
    Webhooks webhooks;

    @Inject
    OwnBusiness ownBusiness;

    /** How the secret changes. */
    public record NewSecretRequest(
            @Nullable
                    @Schema(
                            description = "For how long the old secret signs, too: 0 to 168, 24 unless said",
                            example = "24")
                    Integer overlapHours) {}

    @GET
    @Operation(summary = "Webhooks, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<WebhookJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(webhooks.list(portion), portion, this::json, WebhookView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Have a program outside told what happens",
            description =
                    "Each event is brought by POST as JSON (`type`, `version`, `timestamp`, `businessId`, `data`),"
                            + " signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp`, and `webhook-signature` with"
                            + " `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`. Any 2xx within 10 seconds takes it;"
                            + " redirections are not followed. Otherwise it is tried again for a day, later and later. Events of"
                            + " one booking come in their order; an event may come twice, with the same `webhook-id`.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; the secret is told this once",
            content = @Content(schema = @Schema(implementation = SecretWebhookJson.class)))
    @APIResponse(responseCode = "409", description = "webhooks_full: there are as many as can be")
    public Response add(WebhookRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SecretWebhookJson.of(webhooks.add(request.draft()), ownBusiness.zone()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A webhook, and how it does")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson get(@PathParam("id") UUID id) {
        return json(webhooks.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
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
    @Path("{id}")
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
    @Path("{id}/secret")
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
    @Path("{id}/pause")
    @Operation(summary = "Bring nothing to a webhook for now", description = "What happens is kept for it.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson pause(@PathParam("id") UUID id) {
        return json(webhooks.pause(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/resume")
    @Operation(
            summary = "Bring to a webhook what waits for it",
            description =
                    "After it was paused, by people or by the platform; each delivery has all its attempts again.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public WebhookJson resume(@PathParam("id") UUID id) {
        return json(webhooks.resume(id));
    }

    private WebhookJson json(WebhookView webhook) {
        return WebhookJson.of(webhook, ownBusiness.zone());
    }
}
