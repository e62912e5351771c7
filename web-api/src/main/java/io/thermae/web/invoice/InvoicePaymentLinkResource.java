package io.thermae.web.invoice;

import io.thermae.finance.api.PayableInvoices;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the link by which an invoice is paid on the web. */
@ApplicationScoped
@Path("invoices/{id}/payment-link")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class InvoicePaymentLinkResource {

    @Inject
    PayableInvoices payableInvoices;

    @Inject
    @ConfigProperty(name = "thermae.public-url")
    String publicUrl;

    /** Where an invoice is paid. */
    public record PaymentLinkJson(
            @Schema(example = "https://book.aul-spa.example/api/v1/public/invoice?token=AZ3i...Q") String url) {

        /** Who has it sees the invoice: it is not for logs. */
        @Override
        public String toString() {
            return "PaymentLinkJson[]";
        }
    }

    @POST
    @AnswerNotKept("The link is the same each time, and nothing is stored")
    @Operation(
            summary = "The link by which a customer pays an invoice on the web",
            description =
                    "Of any invoice that was issued and is open. Whoever has it sees the invoice, without its customer, and"
                            + " pays what is open when he does. The mails that bring or remind of the invoice have it, too.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = PaymentLinkJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: a draft, a credit note, or all was taken back")
    @APIResponse(responseCode = "422", description = "nothing_to_pay, online_payment_unavailable, amount_not_countable")
    public PaymentLinkJson link(@PathParam("id") UUID id) {
        return new PaymentLinkJson(
                publicUrl.replaceFirst("/+$", "") + "/api/v1/public/invoice?token=" + payableInvoices.token(id));
    }
}
