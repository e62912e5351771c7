package io.thermae.web.subscription;

import io.thermae.finance.api.ChoosePlan;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a business of the platform has subscribed to, and what it owes for that. */
@ApplicationScoped
@Path("admin/tenants/{id}/subscription")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.SUPER_ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantSubscriptionResource {

    @Inject
    ChoosePlan choosePlan;

    @Inject
    PlatformInvoices invoices;

    @Inject
    SubscriptionShown shown;

    @Inject
    CurrentCaller caller;

    /** That an invoice was paid. */
    public record PlatformPaymentRequest(
            @Nullable
                    @Size(max = 100)
                    @Schema(description = "The owner reads it: nothing about people", example = "Transfer 4711")
                    String reference) {}

    @GET
    @Operation(summary = "What a business has subscribed to")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = ChosenPlanJson.class)))
    public ChosenPlanJson get(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return shown.subscription();
    }

    @PUT
    @Mutation
    @Versioned
    @Operation(summary = "Choose a plan for a business", description = "As its owner would.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = ChosenPlanJson.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "plan_too_small: the business has more than the plan allows; illegal_transition: an invoice is"
                            + " overdue")
    public ChosenPlanJson choose(@PathParam("id") UUID id, PlanChoiceRequest request) {
        caller.enter(new TenantId(id));
        choosePlan.choose(request.planId(), request.period());
        return shown.subscription();
    }

    @GET
    @Path("invoices")
    @Operation(summary = "What a business owes to the platform, and has paid; the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PlatformInvoiceJson> invoices(@PathParam("id") UUID id, @BeanParam Paging paging) {
        caller.enter(new TenantId(id));
        return shown.invoices(paging.read());
    }

    @POST
    @Mutation
    @Path("invoices/{invoiceId}/pay")
    @Operation(
            summary = "Note that an invoice was paid",
            description =
                    "By a bank transfer, for example. If nothing is overdue any more, a business that was suspended for"
                            + " that goes on.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = PlatformInvoiceJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was paid")
    public PlatformInvoiceJson pay(
            @PathParam("id") UUID id, @PathParam("invoiceId") UUID invoiceId, PlatformPaymentRequest request) {
        caller.enter(new TenantId(id));
        return shown.shown(invoices.pay(invoiceId, request.reference()));
    }

    @GET
    @Path("invoices/{invoiceId}/pdf")
    @Produces(SubscriptionShown.PDF)
    @Operation(
            summary = "An invoice to a business as PDF",
            description =
                    "In the language that `Accept-Language` asks for; unless it does, in that of who asks. It says what is"
                            + " paid, and what is still to be paid.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = SubscriptionShown.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(
            @PathParam("id") UUID id, @PathParam("invoiceId") UUID invoiceId, @Context HttpHeaders headers) {
        caller.enter(new TenantId(id));
        return shown.paper(invoiceId, headers);
    }
}
