package io.thermae.web.subscription;

import io.thermae.finance.api.ChoosePlan;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Plans;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What the owner's business has subscribed to. */
@ApplicationScoped
@Path("subscription")
@Tag(name = "Subscription")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.OWNER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    @Inject
    Plans plans;

    @Inject
    ChoosePlan choosePlan;

    @Inject
    SubscriptionShown shown;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            summary = "What the business has subscribed to",
            description =
                    "And how much it has of what plans may limit. Bookings and text messages are counted by the month.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = ChosenPlanJson.class)))
    public ChosenPlanJson get() {
        return shown.subscription();
    }

    @GET
    @Path("plans")
    @Operation(summary = "The plans that are offered, the cheapest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<PlanJson> plans() {
        return Page.whole(plans.offered().stream().map(PlanJson::of).toList());
    }

    @PUT
    @Mutation
    @Versioned
    @Operation(
            summary = "Choose a plan",
            description =
                    "On trial it begins when that ends. Later, what costs more begins at once, and what the rest of the"
                            + " running period costs more is invoiced; anything else begins with the next period, and the running one"
                            + " stays as it was paid. A business whose trial has ended without a plan goes on at once.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = ChosenPlanJson.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "plan_too_small: the business has more than the plan allows, and `details.exceeded` names what;"
                            + " illegal_transition: an invoice is overdue")
    public ChosenPlanJson choose(PlanChoiceRequest request) {
        caller.exempt(Exemption.CHOOSING_PLAN);
        choosePlan.choose(request.planId(), request.period());
        return shown.subscription();
    }

    @GET
    @Path("invoices")
    @Operation(summary = "What the business owes to the platform, and has paid; the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PlatformInvoiceJson> invoices(@BeanParam Paging paging) {
        return shown.invoices(paging.read());
    }

    @GET
    @Path("invoices/{id}")
    @Operation(summary = "An invoice of the platform")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = PlatformInvoiceJson.class)))
    public PlatformInvoiceJson invoice(@PathParam("id") UUID id) {
        return shown.invoice(id);
    }

    @GET
    @Path("invoices/{id}/pdf")
    @Produces(SubscriptionShown.PDF)
    @Operation(
            summary = "An invoice of the platform as PDF",
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
    public Response paper(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return shown.paper(id, headers);
    }
}
