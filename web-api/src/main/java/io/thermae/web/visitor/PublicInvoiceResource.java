package io.thermae.web.visitor;

import io.thermae.finance.api.InvoiceLink;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PayOnline;
import io.thermae.finance.api.PayableInvoices;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.payment.OnlinePaymentBeginRequest;
import io.thermae.web.payment.OnlinePaymentJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Seeing and paying an invoice without an account, by the token of its link. */
@ApplicationScoped
@Path("public/invoice")
@Tag(name = "Visitors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicInvoiceResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    InvoiceLink invoiceLink;

    @Inject
    PayableInvoices payableInvoices;

    @Inject
    PayOnline payOnline;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @PermitAll
    @Operation(
            summary = "An invoice, by its link",
            description =
                    "What it is about, and what of it is still owed; `payable` says whether that can be paid here,"
                            + " `least` how small a part may be, and `tippable` whether a tip can be given.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = PublicInvoiceJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: no link of ours, business_not_found")
    public PublicInvoiceJson get(@QueryParam("token") @Nullable String token) {
        UUID id = enter(token);
        return PublicInvoiceJson.of(
                payableInvoices.shown(id), publicBusiness.entered().name());
    }

    @POST
    @Path("payment")
    @AnswerNotKept("What its payer saw as open is paid once, however often it is begun")
    @PermitAll
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Begin to pay what is open of an invoice, or a part of it, or go on with it",
            description =
                    "Whatever the invoice is of; all that is open unless `amount` says how much of it, and with"
                            + " a `tip` if masters have served something of it. The browser pays at the gateway with clientSecret and publishableKey:"
                            + " no card number comes here. Repeated, it is one payment; of a visit's invoice also with those that the"
                            + " link of its booking begins. Begun with another amount or tip, the one before is cancelled unless it"
                            + " is in the hands of a bank already. With `amount` or `tip` goes `open`, as the payer saw it: what was"
                            + " paid since is shown, not paid again. What comes when the invoice does not need it any more goes back.")
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
            description =
                    "validation_failed: of open required; of amount or tip must_be_positive, currency_mismatch, out_of_range,"
                            + " below_gateway_minimum, leaves_too_little, nobody_to_tip")
    @APIResponse(responseCode = "404", description = "not_found: no link of ours, business_not_found")
    @APIResponse(
            responseCode = "409",
            description =
                    "illegal_transition: all of the invoice was taken back; open_amount_changed: details.open says to what")
    @APIResponse(responseCode = "415", description = "unsupported_media_type")
    @APIResponse(
            responseCode = "422",
            description =
                    "nothing_to_pay, more_than_open, amount_not_countable, online_payment_unavailable: also of parts if it"
                            + " is not known what the gateway charges at least")
    @APIResponse(responseCode = "429", description = "too_many_attempts: twenty were begun within an hour")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: try again, it is still one payment")
    public Response begin(@QueryParam("token") @Nullable String token, @Nullable OnlinePaymentBeginRequest request) {
        PayOnline.Begun begun =
                payOnline.begin(OnlineSubject.ofInvoice(enter(token)), OnlinePaymentBeginRequest.wanted(request));
        return Response.status(begun.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(OnlinePaymentJson.of(begun, ownBusiness.zone()))
                .build();
    }

    @GET
    @Path("payment")
    @PermitAll
    @Operation(summary = "How far the payment of an invoice is")
    @APIResponse(
            responseCode = "200",
            description = "The latest one",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "not_found: none was begun, or no link of ours; business_not_found")
    public OnlinePaymentJson payment(@QueryParam("token") @Nullable String token) {
        return payOnline
                .latest(OnlineSubject.ofInvoice(enter(token)))
                .map(payment -> OnlinePaymentJson.of(payment, ownBusiness.zone()))
                .orElseThrow(() -> new NotFound("online_payment"));
    }

    @POST
    @Path("payment/confirm")
    @AnswerNotKept("What is paid is paid once")
    @PermitAll
    @Operation(
            summary = "Pay an invoice at the test gateway",
            description = "Only where no money moves; elsewhere it is not there. The tokens are those of"
                    + " `POST /public/booking/{id}/payment/confirm`.")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = OnlinePaymentJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: nothing was begun, or this is no test gateway")
    @APIResponse(responseCode = "503", description = "payment_gateway_unavailable: what has become of it is found out")
    public OnlinePaymentJson confirm(
            @QueryParam("token") @Nullable String token, PublicPaymentResource.TestPaymentRequest request) {
        return OnlinePaymentJson.of(
                payOnline.confirmTest(OnlineSubject.ofInvoice(enter(token)), request.method()), ownBusiness.zone());
    }

    /** Who holds the token is the customer, whoever else he may be signed in as. */
    private UUID enter(@Nullable String token) {
        InvoiceLink.Opened link =
                invoiceLink.read(token == null ? "" : token).orElseThrow(() -> new NotFound("invoice"));
        publicBusiness.enter(link.tenant());
        return link.invoiceId();
    }
}
