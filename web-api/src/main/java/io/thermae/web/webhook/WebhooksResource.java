package io.thermae.web.webhook;

import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.webhook.WebhookJson.SecretWebhookJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs outside that are told what happens in the business. They are told of all its branches, so it is an owner's to say who may. */
@ApplicationScoped
@Path("webhooks")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.WEBHOOKS_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    @Inject
    Webhooks webhooks;

    @Inject
    OwnBusiness ownBusiness;

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
                            + " one booking, document, payment or customer come in their order; an event may come twice, with"
                            + " the same `webhook-id`."
                            + WebhookCatalogue.TEXT)
    @APIResponse(
            responseCode = "201",
            description = "Registered; the secret is told this once",
            content = @Content(schema = @Schema(implementation = SecretWebhookJson.class)))
    @APIResponse(responseCode = "409", description = "webhooks_full: there are as many as can be")
    public Response add(WebhookRequest request) {
        return Created.of(SecretWebhookJson.of(webhooks.add(request.draft()), ownBusiness.zone()));
    }

    private WebhookJson json(WebhookView webhook) {
        return WebhookJson.of(webhook, ownBusiness.zone());
    }
}
