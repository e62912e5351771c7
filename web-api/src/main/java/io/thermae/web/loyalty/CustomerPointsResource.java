package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyEntryView;
import io.thermae.finance.api.LoyaltyPoints;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.RedeemPoints;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.payment.PaymentJson;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The points of a customer. They pay by the method POINTS of payments. */
@ApplicationScoped
@Path("customers/{id}/points")
@Tag(name = "Points")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPointsResource {

    @Inject
    LoyaltyPoints points;

    @Inject
    RedeemPoints redeemPoints;

    @Inject
    OwnBusiness ownBusiness;

    /** What points are to pay. */
    public record PointsRedemptionRequest(
            @Schema(description = "Of the customer") UUID invoiceId,
            @Min(1) @Max(1_000_000_000) @Schema(example = "100") int points) {}

    /** By how many points somebody is to have more or less. */
    public record PointsCorrectionRequest(
            @Schema(description = "Below zero to take them", example = "50") int points,
            @Size(max = 500) @Schema(example = "For the long wait") String reason) {}

    @GET
    @Operation(summary = "What a customer has of points")
    @APIResponse(
            responseCode = "200",
            description = "His points",
            content = @Content(schema = @Schema(implementation = PointsJson.class)))
    public PointsJson get(@PathParam("id") UUID id) {
        return PointsJson.of(points.of(id));
    }

    @GET
    @Path("entries")
    @Operation(summary = "What a customer got and gave of points, the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PointsEntryJson> entries(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                points.entries(id, portion), portion, entry -> PointsEntryJson.of(entry, zone), LoyaltyEntryView::id);
    }

    @POST
    @Mutation
    @Path("redemptions")
    @NeedsPermission(Permission.PAYMENTS_TAKE)
    @Operation(
            summary = "Pay a customer's invoice by his points",
            description =
                    "Some of it, or all. It is a payment of its own, by the method POINTS, and is posted as a discount; given"
                            + " back, the points are there again. Send an `Idempotency-Key`: repeated, it is one payment.")
    @APIResponse(
            responseCode = "201",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: the invoice is a draft or was taken back")
    @APIResponse(
            responseCode = "422",
            description =
                    "loyalty_off; points_below_minimum: `details.minimum`; points_insufficient, more_than_open, period_closed")
    public Response redeem(@PathParam("id") UUID id, PointsRedemptionRequest request) {
        PaymentView payment = redeemPoints.redeem(id, request.invoiceId(), request.points());
        return Created.of(PaymentJson.of(payment, ownBusiness.zone()));
    }

    @POST
    @Mutation
    @Path("corrections")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Give a customer points, or take some",
            description = "The reason stays with the entry. Send an `Idempotency-Key`: repeated, it is one correction.")
    @APIResponse(
            responseCode = "201",
            description = "His points",
            content = @Content(schema = @Schema(implementation = PointsJson.class)))
    @APIResponse(responseCode = "422", description = "loyalty_off: there never was a programme; points_insufficient")
    public Response correct(@PathParam("id") UUID id, PointsCorrectionRequest request) {
        return Created.of(PointsJson.of(points.correct(id, request.points(), request.reason())));
    }
}
