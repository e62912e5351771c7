package io.thermae.web.invoice;

import io.thermae.finance.api.Invoices;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The invoice of a booking. */
@ApplicationScoped
@Path("bookings/{id}/invoice")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingInvoiceResource {

    @Inject
    Invoices invoices;

    @Inject
    OwnBusiness ownBusiness;

    /** What the booking does not say. */
    public record BookingInvoiceRequest(
            @Nullable
                    @Schema(description = "Of all lines; unless said each has that of its service, or the standard one")
                    UUID taxRateId,
            @Nullable @Size(max = 12) @Schema(description = "INV unless said", example = "INV") String series,
            @Nullable @Min(0) @Max(365) @Schema(description = "As the business has decided unless said")
                    Integer dueInDays) {}

    @POST
    @Mutation
    @Operation(
            summary = "Draw up the invoice of a booking",
            description = "With the names and prices that were agreed, without what was left out; a draft, which can be"
                    + " edited. A booking has one invoice, until that was taken back whole.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "already_invoiced: `details.invoiceId`; illegal_transition: the visit does not take place")
    public Response add(@PathParam("id") UUID id, BookingInvoiceRequest request) {
        return Created.of(InvoiceJson.of(
                invoices.draftOfBooking(id, request.taxRateId(), request.series(), request.dueInDays()),
                ownBusiness.zone()));
    }
}
