package io.thermae.web.visitor;

import io.thermae.booking.api.ManageLink;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PayOnline;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.payment.OnlinePaymentBeginRequest;
import io.thermae.web.payment.OnlinePaymentJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Paying for a booking without an account, by the token of its link. */
@ApplicationScoped
@Path("public/booking/{id}/payment")
@Tag(name = "Visitors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicPaymentResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    ManageLink manageLink;

    @Inject
    PayOnline payOnline;

    @Inject
    OwnBusiness ownBusiness;

    /** By what somebody pays at the test gateway. */
    public record TestPaymentRequest(@Size(max = 100) @Schema(example = "pm_card_visa") String method) {}

    @POST
    @AnswerNotKept("What its payer saw as due is paid once, however often it is begun")
    @PermitAll
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Begin to pay what is due for the client's own booking, or go on with it",
            description =
                    "What is to be paid before the place is taken, as a whole; else what is open of its invoice, of which"
                            + " `amount` may say how much, with a `tip`, as `POST /public/invoice/payment`. The browser pays at the"
                            + " gateway with clientSecret and publishableKey: no card number comes here. Repeated, it is one"
                            + " payment.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "Begun before",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "validation_failed: as of an invoice by its link; of amount or tip not_for_prepayment")
    @APIResponse(responseCode = "409", description = "open_amount_changed: details.open says to what")
    @APIResponse(responseCode = "415", description = "unsupported_media_type")
    @APIResponse(
            responseCode = "422",
            description = "nothing_to_pay, more_than_open, online_payment_unavailable, amount_not_countable")
    @APIResponse(responseCode = "429", description = "too_many_attempts: twenty were begun within an hour")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: try again, it is still one payment")
    public Response begin(
            @PathParam("id") UUID id,
            @QueryParam("token") @Nullable String token,
            @Nullable OnlinePaymentBeginRequest request) {
        enter(id, token);
        PayOnline.Begun begun = payOnline.begin(OnlineSubject.ofBooking(id), OnlinePaymentBeginRequest.wanted(request));
        return Response.status(begun.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(OnlinePaymentJson.of(begun, ownBusiness.zone()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "How far the payment for the client's own booking is")
    @APIResponse(
            responseCode = "200",
            description = "The latest one",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: none was begun")
    public OnlinePaymentJson get(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        return payOnline
                .latest(OnlineSubject.ofBooking(id))
                .map(payment -> OnlinePaymentJson.of(payment, ownBusiness.zone()))
                .orElseThrow(() -> new NotFound("online_payment"));
    }

    @POST
    @AnswerNotKept("What is paid is paid once")
    @Path("confirm")
    @PermitAll
    @Operation(
            summary = "Pay at the test gateway",
            description = "Only where no money moves; elsewhere it is not there. `pm_card_visa` pays,"
                    + " `pm_card_chargeDeclined` is refused, `pm_card_authenticationRequired` asks for"
                    + " `pm_authentication_passed` or `pm_authentication_refused`, `pm_card_processing` waits for"
                    + " `pm_processing_settles` or `pm_processing_fails`, `pm_card_visa_answerLost` pays without an answer, and"
                    + " `pm_gatewayAway` does nothing and gives none.")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: nothing was begun, or this is no test gateway")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: what has become of it is found out")
    public OnlinePaymentJson confirm(
            @PathParam("id") UUID id, @QueryParam("token") @Nullable String token, TestPaymentRequest request) {
        enter(id, token);
        return OnlinePaymentJson.of(
                payOnline.confirmTest(OnlineSubject.ofBooking(id), request.method()), ownBusiness.zone());
    }

    /** Who holds the token is the client, whoever else he may be signed in as. */
    private void enter(UUID id, @Nullable String token) {
        TenantId tenant =
                manageLink.tenantOf(id, token == null ? "" : token).orElseThrow(() -> new NotFound("booking"));
        publicBusiness.enter(tenant);
    }
}
