package io.thermae.web.membership;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.Memberships;
import io.thermae.finance.api.RunMembership;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.membership.MembershipJson.MembershipPeriodJson;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Memberships of customers. The visits that a period includes are a package, which pays as any other. */
@ApplicationScoped
@Path("memberships")
@Tag(name = "Memberships")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembershipsResource {

    @Inject
    Memberships memberships;

    @Inject
    RunMembership runMembership;

    @Inject
    OwnBusiness ownBusiness;

    /** Who begins what. */
    public record MembershipSaleRequest(
            UUID kindId,
            UUID customerId,
            @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
            @Nullable @Schema(description = "Today unless said; at most 366 days ahead") LocalDate startsOn) {}

    /** The days of a pause. */
    public record MembershipPauseRequest(
            @Schema(description = "The first, today or later", example = "2027-01-10") LocalDate from,
            @Schema(description = "The last, at most 366 days in all", example = "2027-01-23") LocalDate to) {}

    /** What a membership becomes. */
    public record MembershipChangeRequest(UUID kindId) {}

    /** Why a membership is cancelled. */
    public record MembershipCancellationRequest(
            @Size(max = 500) @Schema(example = "Moves to another town") String reason) {}

    /** Why a membership ends, and whether what is left goes back. */
    public record MembershipEndRequest(
            @Size(max = 500) @Schema(example = "Moves to another town") String reason,
            @Nullable
                    @Schema(description = "Whether what is left of its latest period goes back", defaultValue = "false")
                    Boolean refundRest) {}

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Memberships, the latest first",
            description =
                    "A manager's are those that were sold in his branches, or benefit there. `status`, `customerId`.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<MembershipJson> list(@BeanParam MembershipFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(memberships.list(filter.read(), portion), portion, this::json, MembershipView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Begin a membership",
            description =
                    "Each of its periods is invoiced on the day on which it begins, the first one at once if that is today."
                            + " Send an `Idempotency-Key`: repeated, it is one membership.")
    @APIResponse(
            responseCode = "201",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "422", description = "period_closed")
    public Response begin(MembershipSaleRequest request) {
        MembershipView begun = runMembership.begin(
                new RunMembership.Sale(request.kindId(), request.customerId(), request.branchId(), request.startsOn()));
        return Created.of(json(begun));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A membership")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public MembershipJson get(@PathParam("id") UUID id) {
        return json(memberships.get(id));
    }

    @GET
    @Path("{id}/periods")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "The periods of a membership that were invoiced, the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<MembershipPeriodJson> periods(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(
                memberships.periods(id, portion), portion, MembershipPeriodJson::of, MembershipPeriodView::invoiceId);
    }

    @POST
    @Mutation
    @Path("{id}/pause")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Pause a membership",
            description =
                    "On these days it does not benefit, and its days do not go on: the period in which they begin is so many"
                            + " days longer, or the next one begins so many days later.")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it has ended, or there is a pause that is not over")
    public MembershipJson pause(@PathParam("id") UUID id, MembershipPauseRequest request) {
        return json(runMembership.pause(id, new MembershipPause(request.from(), request.to())));
    }

    @POST
    @Mutation
    @Path("{id}/resume")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "Have a membership go on before its pause is over",
            description = "From today on; a pause that has not begun is none.")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it has ended, or there is no pause")
    public MembershipJson resume(@PathParam("id") UUID id) {
        return json(runMembership.resume(id));
    }

    @POST
    @Mutation
    @Path("{id}/change")
    @Operation(
            summary = "Have a membership be of another kind",
            description =
                    "When the next period begins, on what is offered then. What is invoiced at least is the more of what is left"
                            + " and what that kind wants. Its own kind: it stays, on the terms of then.")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is cancelled or has ended")
    public MembershipJson change(@PathParam("id") UUID id, MembershipChangeRequest request) {
        return json(runMembership.change(id, request.kindId()));
    }

    @POST
    @Mutation
    @Path("{id}/cancel")
    @Operation(
            summary = "Cancel a membership",
            description =
                    "It ends with the first period that ends after the days of notice, and after those that are invoiced at"
                            + " least: `lastDay`.")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is cancelled already, or has ended")
    public MembershipJson cancel(@PathParam("id") UUID id, MembershipCancellationRequest request) {
        return json(runMembership.cancel(id, request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/end")
    @NeedsPermission(Permission.PAYMENTS_REFUND)
    @Operation(
            summary = "End a membership at once",
            description =
                    "No period begins any more. The visits that are left can be used through the last day of the period, unless"
                            + " `refundRest`: then a credit note takes their share of its price back, or, if it includes none,"
                            + " that of the days after today.")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it has ended, or its invoice was taken back")
    @APIResponse(responseCode = "422", description = "package_used_up, credit_too_much, period_closed")
    public MembershipJson end(@PathParam("id") UUID id, MembershipEndRequest request) {
        return json(runMembership.end(id, request.reason(), Boolean.TRUE.equals(request.refundRest())));
    }

    private MembershipJson json(MembershipView membership) {
        return MembershipJson.of(membership, ownBusiness.zone());
    }
}
