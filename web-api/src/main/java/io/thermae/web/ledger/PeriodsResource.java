package io.thermae.web.ledger;

import io.thermae.finance.api.LedgerPeriods;
import io.thermae.finance.api.PeriodView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which days of the books are closed. */
@ApplicationScoped
@Path("ledger/periods")
@Tag(name = "Ledger")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_POST)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeriodsResource {

    @Inject
    LedgerPeriods periods;

    @Inject
    OwnBusiness ownBusiness;

    /** Through which day the books are to be closed. */
    @Schema(name = "LedgerClosingRequest")
    public record ClosingRequest(
            @Schema(example = "2026-10-31", description = "Included; not after today") LocalDate through) {}

    /** Why the books are opened again. */
    @Schema(name = "LedgerReopeningRequest")
    public record ReopeningRequest(
            @Size(max = 200)
                    @Schema(
                            description = "It is kept for good: nothing about people",
                            example = "An invoice was forgotten")
                    String reason) {}

    /** That the books were closed. */
    @Schema(name = "LedgerPeriodJson")
    public record PeriodJson(
            UUID id,
            @Schema(description = "The last day that was closed") LocalDate through,
            OffsetDateTime closedAt,
            UUID closedBy,
            @Nullable @Schema(description = "Null while they are closed") OffsetDateTime reopenedAt,
            @Nullable UUID reopenedBy,
            @Nullable String reopeningReason) {

        static PeriodJson of(PeriodView period, ZoneId zone) {
            return new PeriodJson(
                    period.id(),
                    period.through(),
                    Times.at(period.closedAt(), zone),
                    period.closedBy(),
                    Times.orNull(period.reopenedAt(), zone),
                    period.reopenedBy(),
                    period.reopeningReason());
        }
    }

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Closings of the books, the last one first",
            description = "Those that were opened again are among them.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PeriodJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(periods.list(portion), portion, this::json, PeriodView::id);
    }

    @POST
    @Mutation
    @Path("close")
    @Operation(
            summary = "Close the books through a day",
            description =
                    "From then on an entry of that day or an earlier one is refused with `period_closed`. Whatever"
                            + " is being posted just now is waited for.")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = PeriodJson.class)))
    @APIResponse(responseCode = "422", description = "period_closed: they are closed through that day, or a later one")
    public Response close(ClosingRequest request) {
        return Created.of(json(periods.close(request.through())));
    }

    @POST
    @Mutation
    @Path("{id}/reopen")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "Open the books again", description = "Takes the last closing back; the reason is kept.")
    @APIResponse(responseCode = "200", description = "The closing")
    @APIResponse(responseCode = "409", description = "period_not_last: only the last one in force can be taken back")
    public PeriodJson reopen(@PathParam("id") UUID id, ReopeningRequest request) {
        return json(periods.reopen(id, request.reason()));
    }

    private PeriodJson json(PeriodView period) {
        return PeriodJson.of(period, ownBusiness.zone());
    }
}
