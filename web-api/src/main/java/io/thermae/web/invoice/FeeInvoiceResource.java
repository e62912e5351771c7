package io.thermae.web.invoice;

import io.thermae.finance.api.ChargeFee;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invoice of the fee of a booking. */
@ApplicationScoped
@Path("bookings/{id}/fee-invoice")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class FeeInvoiceResource {

    @Inject
    ChargeFee chargeFee;

    @Inject
    OwnBusiness ownBusiness;

    @POST
    @Mutation
    @Operation(
            summary = "Charge the fee of a visit that did not take place",
            description =
                    "Where the setting `feeInvoices` has left it out: issues an invoice of all of the fee. What was paid ahead pays"
                            + " it, and the rest of that goes back; what is open is owed. It happens once for a booking; to do without"
                            + " it, waive the fee.")
    @APIResponse(
            responseCode = "201",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "already_invoiced: `details.invoiceId`, of the fee or of the visit itself")
    @APIResponse(responseCode = "422", description = "no_fee")
    public Response add(@PathParam("id") UUID id) {
        return Created.of(InvoiceJson.of(chargeFee.charge(id), ownBusiness.zone()));
    }
}
