package io.thermae.web.message;

import io.thermae.engagement.api.MessageHistory;
import io.thermae.engagement.api.MessageView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
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

/** What people were told, and telling it again. */
@ApplicationScoped
@Path("messages")
@Tag(name = "Messages")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    MessageHistory history;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_READ)
    @Operation(
            summary = "What people were told, the latest first",
            description =
                    "An owner sees all, a manager what tells of visits in his branches. `from` and `to` when it was"
                            + " written: a date in the zone of the business, `to` included, or an instant, `to` not included;"
                            + " `channel` EMAIL or SMS; `kind`, for example booking-placed-client; `status` QUEUED, SENT, DELIVERED or FAILED"
                            + " (of a mail whose server tells nothing, and of a push, SENT is all that is known);"
                            + " `customerId` for whom it is; `bookingId` of which it tells; `invoiceId` which it brings; `q` a part of the recipient or of the"
                            + " subject, or the provider's id.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<MessageJson> list(@BeanParam MessageFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(history.list(filter.read(ownBusiness.zone()), portion), portion, this::json, MessageView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_READ)
    @Operation(
            summary = "A message, with its text",
            description = "Codes and links with which somebody comes in are not shown to anybody.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    public MessageJson get(@PathParam("id") UUID id) {
        return json(history.get(id));
    }

    @POST
    @Mutation
    @Path("{id}/resend")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Send a message again",
            description =
                    "As it was, to the same recipient. The new one has `resentFrom`. Of a text message there are three"
                            + " copies a day at most, and they count for the plan.")
    @APIResponse(
            responseCode = "201",
            description = "The new message, which waits to be sent",
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "message_not_resendable: it waits still (reason queued), it is there for its code or link"
                    + " (secret), whom it tells of is erased (erased), the recipient wants none of this kind"
                    + " (unsubscribed), the business has written it of its own accord (once), or"
                    + " it is a push, of which the notifications tell (push)")
    @APIResponse(
            responseCode = "429",
            description =
                    "too_many_attempts: a text message was sent again three times a day, or the document of the mail"
                            + " ten times an hour")
    public Response resend(@PathParam("id") UUID id) {
        return Created.of(json(history.resend(id)));
    }

    private MessageJson json(MessageView message) {
        return MessageJson.of(message, ownBusiness.zone());
    }
}
