package io.thermae.web.invoice;

import io.thermae.engagement.api.SendInvoice;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

/** Sends invoices and credit notes. */
@ApplicationScoped
@Path("invoices/{id}/send")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceMailResource {

    @Inject
    SendInvoice sendInvoice;

    /** To whom. */
    public record SendInvoiceRequest(
            @Nullable
                    @Email
                    @Size(max = 254)
                    @Schema(
                            description = "The customer's address, or telephone, unless said",
                            example = "aliya@example.com")
                    String email) {}

    /** What was queued. */
    public record InvoiceMailJson(
            @Schema(description = "Of the message: `GET /messages/{id}` tells what has become of it") UUID messageId) {}

    @POST
    @Mutation
    @Operation(
            summary = "Send an invoice or a credit note",
            description =
                    "As PDF, in the customer's language, else in that of the business; it is drawn when the mail goes out, so"
                            + " what was paid meanwhile is on it. A customer without an address at which mails arrive gets the"
                            + " link by which an invoice is seen and paid, by text message; each counts by the plan, and"
                            + " three of one document go out in 24 hours. Ten times an hour at most. With the setting"
                            + " `mailInvoices` documents are sent by themselves when they are issued, with `textInvoices` by"
                            + " text message, too.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = InvoiceMailJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: a draft; plan_limit_reached: the plan allows no more text messages")
    @APIResponse(
            responseCode = "429",
            description =
                    "too_many_attempts: it was sent ten times within an hour, or by text message three times in 24"
                            + " hours")
    public Response send(@PathParam("id") UUID id, @Nullable SendInvoiceRequest request) {
        UUID message = sendInvoice.send(id, request == null ? null : request.email());
        return Response.accepted(new InvoiceMailJson(message)).build();
    }
}
