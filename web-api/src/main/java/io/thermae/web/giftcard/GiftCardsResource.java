package io.thermae.web.giftcard;

import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.GiftCards;
import io.thermae.finance.api.SellGiftCard;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.giftcard.GiftCardJson.GiftCardEntryJson;
import io.thermae.web.giftcard.GiftCardJson.SoldGiftCardJson;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
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
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gift cards. They pay by the method GIFT_CARD of payments. */
@ApplicationScoped
@Path("gift-cards")
@Tag(name = "Gift cards")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GiftCardsResource {

    @Inject
    GiftCards giftCards;

    @Inject
    SellGiftCard sellGiftCard;

    @Inject
    OwnBusiness ownBusiness;

    /** Why a card is blocked or taken back. */
    public record GiftCardReasonRequest(@Size(max = 500) @Schema(example = "Lost") String reason) {}

    /** Which card is looked for. */
    public record GiftCardLookupRequest(
            @Size(max = 60) @Schema(description = "However it is typed", example = "7GQ2-M0ZK-94TX-VB1N-HC5D-8RWE")
                    String code) {

        /** A code is money. */
        @Override
        public String toString() {
            return "GiftCardLookupRequest";
        }
    }

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Gift cards, the latest first",
            description =
                    "A manager's are those that were sold in his branches. `status`, `customerId`, `lastFour`: the end"
                            + " of the code.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<GiftCardJson> list(@BeanParam GiftCardFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(giftCards.list(filter.read(), portion), portion, this::json, GiftCardView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Sell a gift card",
            description =
                    "What comes is what is on it. It is owed until it is used, and no revenue before. The code is told"
                            + " this once. Send an `Idempotency-Key`: repeated, it is one card, and the answer the same.")
    @APIResponse(
            responseCode = "201",
            description = "The card and its code",
            content = @Content(schema = @Schema(implementation = SoldGiftCardJson.class)))
    @APIResponse(responseCode = "409", description = "drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public Response sell(GiftCardRequest request) {
        return Created.of(SoldGiftCardJson.of(sellGiftCard.sell(request.sale()), zone()));
    }

    @POST
    @Path("lookup")
    @AnswerNotKept("It is only a look")
    @Operation(
            summary = "The gift card of a code",
            description =
                    "Wherever it was sold. A code that is none, and one of another business, is `404`. Few looks are"
                            + " admitted in a minute.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    public GiftCardJson lookUp(GiftCardLookupRequest request) {
        return json(giftCards.ofCode(request.code()));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A gift card")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    public GiftCardJson get(@PathParam("id") UUID id) {
        return json(giftCards.get(id));
    }

    @GET
    @Path("{id}/entries")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "What a gift card got and gave, the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<GiftCardEntryJson> entries(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = zone();
        return Page.of(
                giftCards.entries(id, portion),
                portion,
                entry -> GiftCardEntryJson.of(entry, zone),
                GiftCardEntryView::id);
    }

    @POST
    @Mutation
    @Path("{id}/block")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(summary = "Have a gift card pay nothing from now on", description = "It was lost, for example.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not active")
    public GiftCardJson block(@PathParam("id") UUID id, GiftCardReasonRequest request) {
        return json(giftCards.block(id, request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/unblock")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(summary = "Have a gift card pay again")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not blocked")
    public GiftCardJson unblock(@PathParam("id") UUID id) {
        return json(giftCards.unblock(id));
    }

    @POST
    @Mutation
    @Path("{id}/new-code")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Give a gift card another code",
            description =
                    "It was lost, for example: nobody pays by the code of before any more. All else stays; one that is blocked"
                            + " stays blocked. The code is told this once. Send an `Idempotency-Key`: repeated, the answer is the same.")
    @APIResponse(
            responseCode = "200",
            description = "The card and its code",
            content = @Content(schema = @Schema(implementation = SoldGiftCardJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was taken back")
    public SoldGiftCardJson renew(@PathParam("id") UUID id) {
        return SoldGiftCardJson.of(sellGiftCard.renew(id), zone());
    }

    @POST
    @Mutation
    @Path("{id}/lapse")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Keep what is left of a gift card of which the last day is over",
            description =
                    "It is owed no more, and is revenue. Whether it may be kept, and when, is law that differs by country.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    @APIResponse(
            responseCode = "422",
            description = "gift_card_not_over; gift_card_insufficient: nothing is left; period_closed")
    public GiftCardJson lapse(@PathParam("id") UUID id) {
        return json(sellGiftCard.lapse(id));
    }

    @POST
    @Mutation
    @Path("{id}/void")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Take a gift card back of which nothing is used",
            description = "Its money is given back by the methods by which it came.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = GiftCardJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "gift_card_used; illegal_transition: it was taken back already; drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public GiftCardJson takeBack(@PathParam("id") UUID id, GiftCardReasonRequest request) {
        return json(sellGiftCard.takeBack(id, request.reason()));
    }

    private GiftCardJson json(GiftCardView card) {
        return GiftCardJson.of(card, zone());
    }

    private ZoneId zone() {
        return ownBusiness.zone();
    }
}
