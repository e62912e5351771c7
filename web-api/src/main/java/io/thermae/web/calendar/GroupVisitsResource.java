package io.thermae.web.calendar;

import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.KeepOrCancel;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.booking.Starts;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Visits of several clients at once. Their places are booked as visits are; {@code GET /bookings?groupVisitId=} says who comes. */
@ApplicationScoped
@Path("group-visits")
@Tag(name = "Calendar")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GroupVisitsResource {

    @Inject
    GroupVisits groupVisits;

    /** What is to be planned; without a master, whoever is free. */
    public record GroupVisitRequest(
            UUID serviceId,
            @Nullable UUID branchId,
            @Nullable UUID masterId,
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start) {}

    /** What is to be otherwise; what is left out stays as it is. */
    public record ChangeGroupRequest(
            @Nullable @Schema(description = "Keeps its length", example = "2026-12-01T09:00:00+05:00")
                    OffsetDateTime start,
            @Nullable UUID branchId,
            @Nullable @Schema(description = "To do it, or to be one of those who do") UUID masterId,
            @Nullable @Size(max = 50) @Schema(description = "Which to take, of the types that the service takes")
                    List<UUID> resourceIds,
            @Nullable @Min(2) @Max(100) @Schema(description = "No fewer than are taken") Integer places) {}

    /** What becomes of its bookings, and what their clients are told. */
    public record CancelGroupRequest(
            @Nullable @Schema(description = "CANCEL, or nothing is done while there are any")
                    KeepOrCancel strandedBookings,
            @Nullable @Size(max = 500) String reason) {}

    @POST
    @Mutation
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Plan a group visit",
            description =
                    "Of a service for groups (places), where its masters and resources are free; it takes them once."
                            + " Its places are then offered and booked as visits are, with partySize of them in one booking.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = GroupVisitJson.class)))
    @APIResponse(responseCode = "409", description = "slot_taken")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response plan(GroupVisitRequest request) {
        GroupVisits.Wish wish = new GroupVisits.Wish(
                request.serviceId(), request.branchId(), request.masterId(), Starts.of(request.start()));
        return Created.of(GroupVisitJson.of(groupVisits.plan(wish)));
    }

    @GET
    @NeedsNoPermission("Each is shown those that are in his scope")
    @Operation(summary = "Group visits by start", description = "Cancelled ones too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<GroupVisitJson> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("serviceId") @Nullable String serviceId,
            @QueryParam("branchId") @Nullable String branchId,
            @QueryParam("masterId") @Nullable String masterId,
            @BeanParam Paging paging) {
        Query query = new Query();
        GroupVisits.Filter filter = new GroupVisits.Filter(
                query.date("from", from),
                query.date("to", to),
                query.id("serviceId", serviceId),
                query.id("branchId", branchId),
                query.id("masterId", masterId));
        query.check();
        Portion portion = paging.read();
        return Page.of(groupVisits.list(filter, portion), portion, GroupVisitJson::of, group -> group.id());
    }

    @GET
    @Path("{id}")
    @NeedsNoPermission("Each is shown those that are in his scope")
    @Operation(summary = "A group visit")
    @APIResponse(
            responseCode = "200",
            description = "The group visit",
            content = @Content(schema = @Schema(implementation = GroupVisitJson.class)))
    public GroupVisitJson get(@PathParam("id") UUID id) {
        return GroupVisitJson.of(groupVisits.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Move a group visit, or change its places",
            description =
                    "With all who come to it, who are told of another time, master and branch. Master and resources stay"
                            + " the same as far as nothing else is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The group visit",
            content = @Content(schema = @Schema(implementation = GroupVisitJson.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "slot_taken, with alternatives; places_taken: more are than it is to have; illegal_transition: it has"
                            + " begun, was cancelled, or somebody has come")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public GroupVisitJson change(@PathParam("id") UUID id, ChangeGroupRequest request) {
        OffsetDateTime start = request.start();
        return GroupVisitJson.of(groupVisits.change(
                id,
                new GroupVisits.Change(
                        start == null ? null : Starts.of(start),
                        request.branchId(),
                        request.masterId(),
                        request.resourceIds(),
                        request.places())));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/cancel")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Cancel a group visit with its bookings",
            description =
                    "Its bookings are answered, until strandedBookings says to CANCEL them; their clients are told.")
    @APIResponse(
            responseCode = "200",
            description = "The group visit",
            content = @Content(schema = @Schema(implementation = GroupVisitJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "bookings_stranded, with the bookings; illegal_transition: it has begun, or was cancelled")
    public GroupVisitJson cancel(@PathParam("id") UUID id, CancelGroupRequest request) {
        return GroupVisitJson.of(groupVisits.cancel(id, new IfStranded(request.strandedBookings(), request.reason())));
    }
}
