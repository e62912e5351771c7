package io.thermae.web.report;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.RecomputeDays;
import io.thermae.booking.api.ReportDays;
import io.thermae.kernel.Role;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Figures of days, weeks and months. */
@ApplicationScoped
@Path("reports/daily")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DailyReportsResource {

    @Inject
    ReportDays reportDays;

    @Inject
    RecomputeDays recomputeDays;

    /** Which days are to be computed anew. */
    @Schema(name = "RecomputeRequest")
    public record RecomputeRequest(LocalDate from, LocalDate to, @Nullable UUID branchId) {}

    /**
     * What is left to whoever is free.
     *
     * @param days each once for each branch
     */
    @Schema(name = "Recomputing")
    public record RecomputingJson(long days) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A master is shown himself; of others only who has REPORTS_READ is told")
    @Operation(
            summary = "Figures of days, weeks and months",
            description =
                    "At most 366 days, both ends included, in each branch's zone; of the business, or by branch, master or"
                            + " service. All but an owner are told of their branches, who has no REPORTS_READ of himself."
                            + " They are computed every minute: dirtyDays says of how many days it is not told exactly yet, since"
                            + " something of them has changed, or they lie more than two months ahead and nothing is booked then."
                            + " utilisation is bookedMinutes / workingMinutes, over all days of a line. workingMinutes of a service"
                            + " is when those masters work who perform it: whom it is assigned to, and on a day on which"
                            + " somebody else is booked with it, he, too; of one that is archived on days only on which it has"
                            + " visits. Two services of one master share his time: their workingMinutes do not add up to"
                            + " those of the branch, nor do their utilisations."
                            + " revenue is what completed visits cost. A customer is new once, and returns once for each day:"
                            + " where an owner does not ask by branch, whichever branches he visits then; otherwise once in each of"
                            + " them. dirtyDays counts days in the same way. A day of the business is one date of all branches, by"
                            + " the clock of each.")
    @APIResponse(
            responseCode = "200",
            description = "A page, by date",
            content = @Content(schema = @Schema(implementation = DailyReportJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: no such branch, master or service that he may see")
    public DailyReportJson list(
            @BeanParam DailyReportFilter filter,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        int size = query.limit(limit);
        ReportDays.Position after = query.read("cursor", cursor, DailyReportsResource::position, "invalid_format");
        query.check();
        ReportDays.Part part = reportDays.report(filter.read(), after, size + 1);
        Page<DailyFigures> page = Page.of(
                part.lines(),
                size,
                ReportDays.Line::figures,
                line -> line.position().step() + "." + line.position().key());
        return new DailyReportJson(page.items(), page.nextCursor(), part.dirtyDays());
    }

    @POST
    @Mutation
    @Path("recompute")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Compute days anew",
            description =
                    "At most 366 days, both ends included, of one branch or of all that are not archived, and of the business"
                            + " in either case, as soon as a node is free for it. Nobody has to: what changes is computed anyway.")
    @APIResponse(
            responseCode = "202",
            description = "They will be",
            content = @Content(schema = @Schema(implementation = RecomputingJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: no such branch")
    public Response recompute(RecomputeRequest request) {
        Query query = new Query();
        query.period(request.from(), request.to(), ReportDays.MAX_DAYS);
        query.check();
        return Response.status(Response.Status.ACCEPTED)
                .entity(new RecomputingJson(recomputeDays.recompute(request.from(), request.to(), request.branchId())))
                .build();
    }

    private static ReportDays.Position position(String cursor) {
        String[] parts = cursor.split("\\.", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no position");
        }
        return new ReportDays.Position(Dates.date(parts[0]), UUID.fromString(parts[1]));
    }
}
