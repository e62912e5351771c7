package io.thermae.web.staff;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.booking.api.TimeOff;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffType;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Time off of masters: asked for, given, decided. */
@ApplicationScoped
@Path("masters/{id}/time-off")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TimeOffResource {

    @Inject
    TimeOff timeOff;

    @Inject
    OwnBusiness ownBusiness;

    /** Time off. */
    public record TimeOffRequest(
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Schema(example = "2026-12-08T00:00:00+05:00") OffsetDateTime end,
            @Nullable TimeOffType type,
            @Nullable @Size(max = 500) @Schema(example = "Holiday") String reason,
            @Nullable KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) String cancelReason) {}

    /** What becomes of bookings within the time off. */
    public record ApproveTimeOffRequest(
            @Nullable KeepOrCancel strandedBookings, @Nullable @Size(max = 500) String cancelReason) {}

    /** Why it is refused. */
    public record RefuseTimeOffRequest(@Nullable @Size(max = 500) String reason) {}

    /** Time off, with the offset of the business's zone. */
    public record TimeOffJson(
            UUID id,
            UUID masterId,
            OffsetDateTime start,
            OffsetDateTime end,
            TimeOffType type,
            @Nullable String reason,
            TimeOffStatus status,
            @Nullable OffsetDateTime decidedAt,
            @Nullable UUID decidedBy,
            @Nullable String answer) {
        static TimeOffJson of(TimeOffView timeOff, ZoneId zone) {
            Instant decidedAt = timeOff.decidedAt();
            return new TimeOffJson(
                    timeOff.id(),
                    timeOff.masterId(),
                    Times.at(timeOff.start(), zone),
                    Times.at(timeOff.end(), zone),
                    timeOff.type(),
                    timeOff.reason(),
                    timeOff.status(),
                    Times.orNull(decidedAt, zone),
                    timeOff.decidedBy(),
                    timeOff.answer());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(summary = "The time off of a master", description = "Asked for, approved and refused, or one of these.")
    @APIResponse(responseCode = "200", description = "By time")
    public Page<TimeOffJson> list(@PathParam("id") UUID id, @QueryParam("status") @Nullable String status) {
        Query query = new Query();
        TimeOffStatus wanted = query.oneOf("status", status, TimeOffStatus.values());
        query.check();
        ZoneId zone = ownBusiness.zone();
        return Page.whole(timeOff.list(id, wanted).stream()
                .map(each -> TimeOffJson.of(each, zone))
                .toList());
    }

    @POST
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.TIME_OFF_OWN)
    @Operation(
            summary = "Give a master time off, or ask for it",
            description =
                    "Of a master himself it is a request, which reserves nothing; the owners and the managers of his"
                            + " branches are told. Bookings within it are answered, until strandedBookings says to KEEP or to"
                            + " CANCEL them.")
    @APIResponse(
            responseCode = "201",
            description = "Given, or asked for",
            content = @Content(schema = @Schema(implementation = TimeOffJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "forbidden: it is said what becomes of bookings, and one is in a branch of other managers")
    @APIResponse(
            responseCode = "409",
            description =
                    "time_off_conflict: other time off, or bookings, by number in bookings, and in stranded in full")
    public Response add(@PathParam("id") UUID id, TimeOffRequest request) {
        TimeOff.Wish wish = new TimeOff.Wish(
                request.start().toInstant(),
                request.end().toInstant(),
                Objects.requireNonNullElse(request.type(), TimeOffType.OTHER),
                request.reason());
        TimeOffView added = timeOff.add(id, wish, new IfStranded(request.strandedBookings(), request.cancelReason()));
        return Created.of(TimeOffJson.of(added, ownBusiness.zone()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{timeOffId}/approve")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(summary = "Approve a request for time off", description = "The master is told.")
    @APIResponse(
            responseCode = "200",
            description = "The time off",
            content = @Content(schema = @Schema(implementation = TimeOffJson.class)))
    @APIResponse(responseCode = "403", description = "forbidden as when it is given")
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it has been decided; time_off_conflict as when it is given")
    public TimeOffJson approve(
            @PathParam("id") UUID id, @PathParam("timeOffId") UUID timeOffId, ApproveTimeOffRequest request) {
        return TimeOffJson.of(
                timeOff.approve(id, timeOffId, new IfStranded(request.strandedBookings(), request.cancelReason())),
                ownBusiness.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("{timeOffId}/refuse")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(summary = "Refuse a request for time off", description = "The master is told.")
    @APIResponse(
            responseCode = "200",
            description = "The time off",
            content = @Content(schema = @Schema(implementation = TimeOffJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it has been decided")
    public TimeOffJson refuse(
            @PathParam("id") UUID id, @PathParam("timeOffId") UUID timeOffId, RefuseTimeOffRequest request) {
        return TimeOffJson.of(timeOff.refuse(id, timeOffId, request.reason()), ownBusiness.zone());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{timeOffId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.TIME_OFF_OWN)
    @Operation(summary = "Withdraw a request for time off, or take time off back")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "illegal_transition: it was refused")
    public Response remove(@PathParam("id") UUID id, @PathParam("timeOffId") UUID timeOffId) {
        timeOff.remove(id, timeOffId);
        return Response.noContent().build();
    }
}
