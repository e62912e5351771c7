package io.thermae.web.subscription;

import io.thermae.finance.api.PayPlatformInvoice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/** An owner pays an invoice of the platform on the web; also in a business that is suspended for it. */
@ApplicationScoped
@Path("subscription/invoices/{id}/payment")
@Tag(name = "Subscription")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.OWNER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformPaymentResource {

    @Inject
    PayPlatformInvoice payInvoice;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    /** By what an owner pays at the test gateway. */
    public record TestPlatformPaymentRequest(@Size(max = 100) @Schema(example = "pm_card_visa") String method) {}

    /** How an invoice is to be paid. */
    public record PlatformPaymentBeginRequest(
            @Nullable
                    @Schema(
                            description = "Lets the card be charged for invoices that are due after that",
                            defaultValue = "false")
                    Boolean keepCard) {}

    @POST
    @AnswerNotKept("An invoice is paid once, however often it is begun")
    @Operation(
            summary = "Begin to pay an invoice of the platform, or go on with it",
            description =
                    "The browser pays at the gateway with clientSecret and publishableKey: no card number comes here."
                            + " Repeated, it is one payment. When the money is there the invoice is paid; if nothing is overdue any"
                            + " more, a business that was suspended for that goes on. What comes when the invoice was paid otherwise"
                            + " goes back.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = PlatformPaymentJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "Begun before",
            content = @Content(schema = @Schema(implementation = PlatformPaymentJson.class)))
    @APIResponse(responseCode = "422", description = "nothing_to_pay, online_payment_unavailable, amount_not_countable")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: try again, it is still one payment")
    public Response begin(@PathParam("id") UUID id, @Nullable PlatformPaymentBeginRequest request) {
        caller.exempt(Exemption.PAYING_PLATFORM);
        boolean keepCard = request != null && Boolean.TRUE.equals(request.keepCard());
        PayPlatformInvoice.Begun begun = payInvoice.begin(id, keepCard);
        return Response.status(begun.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PlatformPaymentJson.of(begun, ownBusiness.zone()))
                .build();
    }

    @GET
    @Operation(summary = "How far the payment of an invoice of the platform is")
    @APIResponse(
            responseCode = "200",
            description = "The latest one",
            content = @Content(schema = @Schema(implementation = PlatformPaymentJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: none was begun")
    public PlatformPaymentJson get(@PathParam("id") UUID id) {
        return payInvoice
                .latest(id)
                .map(payment -> PlatformPaymentJson.of(payment, ownBusiness.zone()))
                .orElseThrow(() -> new NotFound("platform_payment"));
    }

    @POST
    @AnswerNotKept("What is paid is paid once")
    @Path("confirm")
    @Operation(
            summary = "Pay an invoice of the platform at the test gateway",
            description = "Only where no money moves; elsewhere it is not there. The tokens are those of"
                    + " `POST /public/booking/{id}/payment/confirm`.")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PlatformPaymentJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: nothing was begun, or this is no test gateway")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: what has become of it is found out")
    public PlatformPaymentJson confirm(@PathParam("id") UUID id, TestPlatformPaymentRequest request) {
        caller.exempt(Exemption.PAYING_PLATFORM);
        return PlatformPaymentJson.of(payInvoice.confirmTest(id, request.method()), ownBusiness.zone());
    }
}
