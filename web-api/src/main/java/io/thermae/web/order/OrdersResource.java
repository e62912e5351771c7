package io.thermae.web.order;

import io.thermae.finance.api.OrderView;
import io.thermae.finance.api.Orders;
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

/** Products that are sold over the desk, each time by an invoice. */
@ApplicationScoped
@Path("orders")
@Tag(name = "Products")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    Orders orders;

    @Inject
    OwnBusiness ownBusiness;

    /** Why an order is taken back. */
    public record OrderCancellationRequest(
            @Size(max = 500) @Schema(description = "Stands on the credit note", example = "The bottle was open")
                    String reason) {}

    @GET
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Orders, the latest first",
            description = "A manager's are those of his branches. `branchId`; `customerId`.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<OrderJson> list(@BeanParam OrderFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(orders.list(filter.read(), portion), portion, this::json, OrderView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Sell products",
            description =
                    "By an invoice, which is issued: `invoiceId`. It has the next number of its series, and is paid as"
                            + " any other. Names, prices and rates of taxes are those of now. Send an `Idempotency-Key`: repeated,"
                            + " it is one order.")
    @APIResponse(
            responseCode = "201",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @APIResponse(responseCode = "422", description = "period_closed")
    public Response sell(OrderRequest request) {
        return Created.of(json(orders.sell(request.sale())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "An order")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = OrderJson.class)))
    public OrderJson get(@PathParam("id") UUID id) {
        return json(orders.get(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/cancel")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Cancel an order",
            description = "By a credit note of all that is left of its invoice. What was paid becomes credit of its"
                    + " payments, and is given back by `POST /payments/{id}/refunds`. A part of an order is taken back by"
                    + " `POST /invoices/{id}/credit-notes`.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was cancelled already")
    @APIResponse(responseCode = "422", description = "period_closed")
    public OrderJson cancel(@PathParam("id") UUID id, OrderCancellationRequest request) {
        return json(orders.cancel(id, request.reason()));
    }

    private OrderJson json(OrderView order) {
        return OrderJson.of(order, ownBusiness.zone());
    }
}
