package io.thermae.web.invoice;

import io.thermae.finance.api.PrintInvoice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    PrintInvoice printInvoice;

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
        Language asked = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(null);
        PrintInvoice.Printed printed = printInvoice.forReader(id, asked);
        caller.set(caller.get().speaking(printed.language()));
        return Response.ok(printed.pdf())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + printed.name() + "\"")
                .build();
    }
}
