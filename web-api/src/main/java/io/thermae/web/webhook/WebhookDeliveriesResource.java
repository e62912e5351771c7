package io.thermae.web.webhook;

import io.thermae.engagement.api.WebhookDeliveries;
import io.thermae.engagement.api.WebhookDeliveryView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of what was brought to a webhook, and having it brought again. */
@ApplicationScoped
@Path("webhooks/{id}/deliveries")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.WEBHOOKS_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookDeliveriesResource {

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            summary = "What was and is to be brought to a webhook, the latest first",
            description =
                    "`status` WAITING, DELIVERED or GIVEN_UP; `eventType`; `subjectId`, what it is about (or `bookingId`); `from` and `to` when it has"
                            + " happened: a date in the zone of the business, `to` included, or an instant, `to` not included. The"
                            + " log goes back 30 days, unless the platform or the business keeps messages for less.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<WebhookDeliveryJson> list(
            @PathParam("id") UUID id, @BeanParam WebhookDeliveryFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(
                deliveries.list(id, filter.read(ownBusiness.zone()), portion),
                portion,
                this::json,
                WebhookDeliveryView::id);
    }

    @GET
    @Path("{deliveryId}")
    @Operation(summary = "A delivery, with what is brought")
    @APIResponse(responseCode = "200", description = "The delivery")
    public WebhookDeliveryJson get(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return json(deliveries.get(id, deliveryId));
    }

    @POST
    @Mutation
    @Path("{deliveryId}/replay")
    @Operation(
            summary = "Bring a delivery again",
            description = "Within seconds, with the same webhook-id and all attempts. One that waits is tried now.")
    @APIResponse(
            responseCode = "202",
            description = "It is being brought",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryJson.class)))
    public Response replay(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return accepted(json(deliveries.replay(id, deliveryId)));
    }

    private static Response accepted(Object answer) {
        return Response.status(Response.Status.ACCEPTED).entity(answer).build();
    }

    private WebhookDeliveryJson json(WebhookDeliveryView delivery) {
        return WebhookDeliveryJson.of(delivery, ownBusiness.zone(), caller.get().language());
    }
}
