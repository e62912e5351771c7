package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseReceipts;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of an expense as a file. A browser saves it, and shows it nowhere. */
@ApplicationScoped
@Path("expenses/{id}/receipt")
@Tag(name = "Expenses")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.EXPENSES_RECORD)
@Produces(MediaType.APPLICATION_JSON)
public class ExpenseReceiptResource {

    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png");

    @Inject
    ExpenseReceipts receipts;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The receipt of an expense")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not_found: there is no such expense, or it has no file")
    public Response get(@PathParam("id") UUID id) {
        ExpenseReceipts.Receipt receipt = receipts.get(id);
        return Response.ok(receipt.content())
                .type(receipt.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"receipt-" + id + "." + ENDINGS.get(receipt.type()) + "\"")
                .build();
    }

    @PUT
    @Mutation
    @Versioned
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Keep the receipt of an expense",
            description =
                    "A PDF, JPEG or PNG of at most 5 MB; what it is is judged by its content. It takes the place of another one"
                            + " as long as the expense is not submitted; one that has none gets one later, too.")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was submitted with one, or is voided")
    @APIResponse(responseCode = "413", description = "payload_too_large")
    @APIResponse(responseCode = "415", description = "unsupported_media_type: it is none of these")
    public ExpenseJson put(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] body) {
        return ExpenseJson.of(receipts.put(id, body), ownBusiness.zone());
    }

    @DELETE
    @Mutation
    @Versioned
    @Operation(summary = "Remove the receipt of an expense that is a draft, or was rejected")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "illegal_transition: it was submitted")
    public Response remove(@PathParam("id") UUID id) {
        receipts.remove(id);
        return Response.noContent().build();
    }
}
