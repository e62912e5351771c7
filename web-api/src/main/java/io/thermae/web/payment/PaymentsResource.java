package io.thermae.web.payment;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.Payments;
import io.thermae.finance.api.RefundPayment;
import io.thermae.finance.api.RetryRefund;
import io.thermae.finance.api.TakePayment;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.problem.Problem;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payments at the desk, and refunds. */
@ApplicationScoped
@Path("payments")
@Tag(name = "Payments")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    Payments payments;

    @Inject
    TakePayment takePayment;

    @Inject
    RefundPayment refundPayment;

    @Inject
    RetryRefund retryRefund;

    @Inject
    OwnBusiness ownBusiness;

    /** What is given back, and why. */
    public record RefundRequest(
            Money amount,
            @Nullable
                    @Schema(
                            description =
                                    "By which method it came; all of them in proportion to what is left unless said")
                    PaymentMethod method,
            @Size(max = 500) @Schema(example = "The visit was cancelled") String reason) {}

    @GET
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Payments, the latest first",
            description =
                    "A manager's are those of his branches. `customerId`, `invoiceId`, `branchId`; `refundAtGateway`"
                            + " lists those of which a refund is `DUE`, `SENT`, `DONE` or `FAILED` at its gateway.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PaymentJson> list(@BeanParam PaymentFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(payments.list(filter.read(), portion), portion, this::json, PaymentView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Take a payment",
            description =
                    "By several methods, for several invoices or parts of them. What is more than the invoices and the"
                            + " tip is the customer's credit. Send an `Idempotency-Key`: repeated, it is one payment.")
    @APIResponse(
            responseCode = "201",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: an invoice is a draft or was taken back; drawer_closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "more_than_open, credit_insufficient, gift_card_insufficient, gift_card_expired, gift_card_blocked,"
                            + " period_closed")
    public Response take(PaymentRequest request) {
        return created(takePayment.take(request.payment()));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A payment with its refunds")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    public PaymentJson get(@PathParam("id") UUID id) {
        return json(payments.get(id));
    }

    @POST
    @Mutation
    @Path("{id}/refunds")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Give some or all of a payment back",
            description =
                    "It is taken from what is left of the payment as credit, then from the invoices that it pays, the"
                            + " latest first: they are owed again, and have to be of the caller's branches; last from the tip. So that nothing is owed, take the invoice back"
                            + " first. Send an `Idempotency-Key`: repeated, it is one refund.")
    @APIResponse(
            responseCode = "201",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @APIResponse(responseCode = "409", description = "drawer_closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "refund_too_much: `details.left` is what can be given back; visit_goes_back_whole: `details.whole`"
                            + " is what a visit of a package has paid; amount_not_countable: what came on the web goes back"
                            + " in multiples of `details.step`; period_closed",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "refund_too_much",
                                            value =
                                                    """
                                                    {"type": "urn:thermae:problem:refund_too_much",
                                                     "title": "This is more than is left of the payment to be given back.",
                                                     "status": 422, "error": "refund_too_much",
                                                     "message": "This is more than is left of the payment to be given back.",
                                                     "details": {"left": {"amount": "1500.00", "currency": "KZT"}},
                                                     "traceId": "0af7651916cd43dd8448eb211c80319c"}""")))
    public Response refund(@PathParam("id") UUID id, RefundRequest request) {
        return created(refundPayment.refund(id, request.amount(), request.method(), request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/refunds/{refundId}/retry")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Send a refund again that has failed at its gateway",
            description =
                    "What has failed is the payment's credit again; it is taken from that, due again, and sent after that."
                            + " The gateway is asked first whether it knows it, so nothing goes back twice. Whoever wants it"
                            + " to stay the customer's credit leaves it as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it has not failed, or goes back by no gateway",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "illegal_transition",
                                            value =
                                                    """
                                                    {"type": "urn:thermae:problem:illegal_transition",
                                                     "title": "The state DONE does not allow this.",
                                                     "status": 409, "error": "illegal_transition",
                                                     "message": "The state DONE does not allow this.",
                                                     "details": {"from": "DONE"},
                                                     "traceId": "0af7651916cd43dd8448eb211c80319c"}""")))
    @APIResponse(responseCode = "422", description = "refund_too_much: some of the credit was spent meanwhile")
    public PaymentJson retry(@PathParam("id") UUID id, @PathParam("refundId") UUID refundId) {
        return json(retryRefund.retry(id, refundId));
    }

    private Response created(PaymentView payment) {
        return Created.of(json(payment));
    }

    private PaymentJson json(PaymentView payment) {
        return PaymentJson.of(payment, ownBusiness.zone());
    }
}
