package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.Packages;
import io.thermae.finance.api.SellPackage;
import io.thermae.finance.api.UsePackage;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.payment.PaymentJson;
import io.thermae.web.problem.Problem;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.visitpackage.PackageJson.PackageEntryJson;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Packages that were sold. A visit pays a line of an invoice, by the method PACKAGE of payments. */
@ApplicationScoped
@Path("packages")
@Tag(name = "Packages")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PackagesResource {

    @Inject
    Packages packages;

    @Inject
    SellPackage sellPackage;

    @Inject
    UsePackage usePackage;

    @Inject
    OwnBusiness ownBusiness;

    /** What is sold to whom. */
    public record PackageSaleRequest(
            UUID kindId,
            UUID customerId,
            @Nullable @Schema(description = "The caller's only one unless said") UUID branchId) {}

    /** What a visit pays. */
    public record PackageVisitRequest(
            UUID invoiceId, @Min(1) @Max(1000) @Schema(description = "Of the line", example = "1") int position) {}

    /** Why a package is frozen, lapses or is given back. */
    public record PackageReasonRequest(@Size(max = 500) @Schema(example = "Moves to another town") String reason) {}

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Packages that were sold, the latest first",
            description = "A manager's are those that were sold in his branches, or pay there. `status`, `customerId`.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PackageJson> list(@BeanParam PackageFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(packages.list(filter.read(), portion), portion, this::json, PackageView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Sell a package",
            description =
                    "By an invoice, which is issued: `invoiceId`. The package pays once that is paid. Its price is"
                            + " owed until visits are used, and no revenue before. Send an `Idempotency-Key`: repeated, it is one"
                            + " package.")
    @APIResponse(
            responseCode = "201",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    @APIResponse(responseCode = "422", description = "period_closed")
    public Response sell(PackageSaleRequest request) {
        PackageView sold =
                sellPackage.sell(new SellPackage.Sale(request.kindId(), request.customerId(), request.branchId()));
        return Created.of(json(sold));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A package")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    public PackageJson get(@PathParam("id") UUID id) {
        return json(packages.get(id));
    }

    @GET
    @Path("{id}/entries")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "What a package got and gave, the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PackageEntryJson> entries(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                packages.entries(id, portion),
                portion,
                entry -> PackageEntryJson.of(entry, zone),
                PackageEntryView::id);
    }

    @POST
    @Mutation
    @Path("{id}/visits")
    @Operation(
            summary = "Pay a line of an invoice by a visit",
            description =
                    "Whatever the line comes to. It is a payment of its own, by the method PACKAGE; given back,"
                            + " which is whole, the visit is there again. Send an `Idempotency-Key`: repeated, it is one visit.")
    @APIResponse(
            responseCode = "201",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "line_paid_by_package; illegal_transition: the invoice is a draft or was taken back")
    @APIResponse(
            responseCode = "422",
            description =
                    "package_does_not_cover: `details.because` is CUSTOMER (it is another one's), BRANCH, SERVICE,"
                            + " QUANTITY (not one), TAKEN_BACK (some of the line) or FREE; package_unpaid, package_frozen,"
                            + " package_expired, package_used_up, membership_paused, membership_unpaid, more_than_open, period_closed",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "package_does_not_cover",
                                            value =
                                                    """
                                                    {"type": "urn:thermae:problem:package_does_not_cover",
                                                     "title": "The package does not pay this line.",
                                                     "status": 422, "error": "package_does_not_cover",
                                                     "message": "The package does not pay this line.",
                                                     "details": {"because": "SERVICE"},
                                                     "traceId": "0af7651916cd43dd8448eb211c80319c"}""")))
    public Response use(@PathParam("id") UUID id, PackageVisitRequest request) {
        return Created.of(
                PaymentJson.of(usePackage.use(id, request.invoiceId(), request.position()), ownBusiness.zone()));
    }

    @POST
    @Mutation
    @Path("{id}/freeze")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Have a package pay nothing for a while",
            description = "Its days do not go on until it pays again.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it is not active, or of a membership, which is paused")
    public PackageJson freeze(@PathParam("id") UUID id, PackageReasonRequest request) {
        return json(packages.freeze(id, request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/unfreeze")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Have a package pay again",
            description = "Its last day is as many days later as it was frozen.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not frozen")
    public PackageJson unfreeze(@PathParam("id") UUID id) {
        return json(packages.unfreeze(id));
    }

    @POST
    @Mutation
    @Path("{id}/refund")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Take back the visits of a package that are left",
            description =
                    "By a credit note of their share of its price. What of its invoice is open is not owed any more;"
                            + " what was paid becomes credit of the payments, which pays something else, or is given back by"
                            + " `POST /payments/{id}/refunds`.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    @APIResponse(responseCode = "422", description = "package_used_up, period_closed")
    public PackageJson refund(@PathParam("id") UUID id, PackageReasonRequest request) {
        return json(sellPackage.refund(id, request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/void")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Let the visits of a package lapse that are left",
            description =
                    "Nothing goes back: their share of its price is revenue. Whether that is allowed, when its last"
                            + " day is over for example, is law that differs by country.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = PackageJson.class)))
    @APIResponse(responseCode = "422", description = "package_used_up, package_unpaid, period_closed")
    public PackageJson lapse(@PathParam("id") UUID id, PackageReasonRequest request) {
        return json(sellPackage.lapse(id, request.reason()));
    }

    private PackageJson json(PackageView sold) {
        return PackageJson.of(sold, ownBusiness.zone());
    }
}
