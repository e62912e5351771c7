package io.thermae.web.invoice;

import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.WriteOffInvoice;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives up what nobody will pay of an invoice. */
@ApplicationScoped
@Path("invoices/{id}/write-off")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_REFUND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceWriteOffResource {

    @Inject
    WriteOffInvoice writeOffInvoice;

    @Inject
    OwnBusiness ownBusiness;

    /** Why it is given up. */
    public record WriteOffRequest(
            @Size(max = 500)
                    @Schema(
                            description =
                                    "Stands on no document; kept in the audit, so about the debt rather than the person",
                            example = "Not paid after three reminders")
                    String reason) {}

    @POST
    @Mutation
    @Versioned
    @Operation(
            summary = "Write an invoice off",
            description =
                    "All that is open of it is given up: it is not owed any more, and an expense. The document and its tax"
                            + " stay as they are; who may have the tax back draws up a credit note, which takes as much from the"
                            + " expense. When the customer pays after all, what was given up is owed again first.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: nothing of it is open, or it is no invoice that was issued")
    @APIResponse(responseCode = "422", description = "period_closed")
    public InvoiceJson writeOff(@PathParam("id") UUID id, WriteOffRequest request) {
        return json(writeOffInvoice.writeOff(id, request.reason()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Operation(
            summary = "Take back that an invoice was written off",
            description = "All that was given up is owed again.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: nothing of it was given up")
    @APIResponse(responseCode = "422", description = "period_closed")
    public InvoiceJson takeBack(@PathParam("id") UUID id) {
        return json(writeOffInvoice.takeBack(id));
    }

    private InvoiceJson json(InvoiceView invoice) {
        return InvoiceJson.of(invoice, ownBusiness.zone());
    }
}
