package io.thermae.web.invoice;

import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.finance.api.IssueInvoice;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes. */
@ApplicationScoped
@Path("invoices")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {

    @Inject
    Invoices invoices;

    @Inject
    IssueInvoice issueInvoice;

    @Inject
    CreditInvoice creditInvoice;

    @Inject
    OwnBusiness ownBusiness;

    /** What is taken back, and why. */
    public record CreditNoteRequest(
            @Size(max = 500) @Schema(description = "Stands on the document", example = "The massage was not as agreed")
                    String reason,
            @Nullable @Size(min = 1, max = 200) @Schema(description = "All that is left unless said")
                    List<CreditNoteLineRequest> lines) {}

    /** How much of which line. */
    public record CreditNoteLineRequest(int position, @Schema(description = "Tax included") Money amount) {}

    @GET
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Invoices and credit notes, the latest first",
            description =
                    "A manager's are those of his branches. `kind` INVOICE or CREDIT_NOTE; `status`; `customerId`;"
                            + " `bookingId`; `branchId`; `open` true: those of which something is owed.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<InvoiceJson> list(@BeanParam InvoiceFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(invoices.list(filter.read(), portion), portion, this::json, InvoiceView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Draw up an invoice",
            description =
                    "A draft, without a number. Whether prices contain their tax, and where it is rounded, is as the"
                            + " business has decided (`taxInclusive`, `taxRounding`).")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    public Response add(InvoiceRequest request) {
        return created(invoices.draft(request.draft()));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "An invoice or a credit note")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    public InvoiceJson get(@PathParam("id") UUID id) {
        return json(invoices.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Draw a draft up anew", description = "What was issued is only taken back, by a credit note.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was issued")
    public InvoiceJson edit(@PathParam("id") UUID id, InvoiceRequest request) {
        return json(invoices.edit(id, request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "illegal_transition: it was issued")
    public Response remove(@PathParam("id") UUID id) {
        invoices.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/issue")
    @Operation(
            summary = "Issue an invoice",
            description =
                    "It has the next number of its series, without a gap, and is owed from today on. The ledger is"
                            + " told: receivables against revenue and taxes.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was issued already")
    @APIResponse(responseCode = "422", description = "period_closed")
    public InvoiceJson issue(@PathParam("id") UUID id) {
        return json(issueInvoice.issue(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/credit-notes")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Take an invoice back, or a part of it",
            description = "What was open is not owed any more. What was paid becomes credit of its payments, the latest"
                    + " first: it pays other invoices of the customer, or is given back.")
    @APIResponse(
            responseCode = "201",
            description = "The credit note",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: a draft, or taken back already; invoice_of_package: what is left of the"
                    + " package is given back by `POST /packages/{id}/refund`; line_paid_by_package: the visit is given"
                    + " back first, by a refund of its payment")
    @APIResponse(responseCode = "422", description = "credit_too_much, period_closed")
    public Response credit(@PathParam("id") UUID id, CreditNoteRequest request) {
        List<CreditNoteLineRequest> lines = request.lines();
        return created(creditInvoice.credit(
                id,
                request.reason(),
                lines == null
                        ? null
                        : lines.stream()
                                .map(line -> new CreditInvoice.Line(line.position(), line.amount()))
                                .toList()));
    }

    private Response created(InvoiceView invoice) {
        return Created.of(json(invoice));
    }

    private InvoiceJson json(InvoiceView invoice) {
        return InvoiceJson.of(invoice, ownBusiness.zone());
    }
}
