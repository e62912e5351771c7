package io.thermae.web.paper;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.invoice.InvoiceJson;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes to print and to send. */
@RequestScoped
@Path("invoices/{id}/pdf")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
public class InvoicePdfResource {

    private static final String PDF = "application/pdf";

    @Inject
    Invoices invoices;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Branches branches;

    @Inject
    CustomerCards customerCards;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(PDF)
    @Operation(
            summary = "An invoice or a credit note as PDF",
            description =
                    "In the language that `Accept-Language` asks for; unless it does, in the customer's; where there is no"
                            + " customer's card, in that of who asks. A draft says that it is one.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        InvoiceView invoice = invoices.get(id);
        UUID credits = invoice.creditsId();
        String credited = credits == null ? null : invoices.get(credits).number();
        Language language = language(headers, invoice.customerId());
        caller.set(caller.get().speaking(language));
        InvoiceJson document = InvoiceJson.of(invoice, ownBusiness.zone());
        byte[] pdf = InvoicePaper.draw(new Paper(document, credited, seller(invoice.branchId()), language));
        return Response.ok(pdf)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(invoice) + ".pdf\"")
                .build();
    }

    private Language language(HttpHeaders headers, @Nullable UUID customer) {
        return Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .or(() -> Optional.ofNullable(customer)
                        .flatMap(customerCards::language)
                        .flatMap(Language::ofTag))
                .orElseGet(() -> caller.get().language());
    }

    private Paper.Seller seller(UUID branchId) {
        BusinessView business = ownBusiness.known().orElseThrow(() -> new NotFound("business"));
        BranchView branch = branches.get(branchId);
        return new Paper.Seller(business.name(), branch.name(), branch.address(), branch.phone());
    }

    /** Numbers are of letters and digits. */
    private static String name(InvoiceView invoice) {
        String number = invoice.number();
        return number == null ? "draft" : number;
    }
}
