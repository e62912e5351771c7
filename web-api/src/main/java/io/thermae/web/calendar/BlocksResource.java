package io.thermae.web.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.booking.api.BlockKind;
import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.Blocks;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Blocked time, trainings and meetings, and notes on the calendar. {@code GET /calendar} lists them. */
@ApplicationScoped
@Path("blocks")
@Tag(name = "Calendar")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BlocksResource {

    @Inject
    Blocks blocks;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    /** What is said of it: of a branch as a whole, or of masters and resources, several of them at once if wanted. */
    public record BlockRequest(
            BlockKind kind,
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T11:00:00+05:00") OffsetDateTime end,
            @Nullable @Size(max = 500) @Schema(example = "Training") String text,
            @Nullable UUID branchId,
            @Nullable @Size(max = 100) List<UUID> masterIds,
            @Nullable @Size(max = 100) List<UUID> resourceIds) {
        BlockDetails toDetails() {
            return new BlockDetails(
                    kind,
                    start.toInstant(),
                    end.toInstant(),
                    text,
                    branchId,
                    distinct(masterIds),
                    distinct(resourceIds));
        }

        private static List<UUID> distinct(@Nullable List<UUID> ids) {
            return ids == null ? List.of() : ids.stream().distinct().toList();
        }
    }

    @POST
    @Mutation
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Put something on the calendar that is no visit",
            description = "BLOCK and INTERNAL (a training, a meeting) take the time: nobody can be booked then; a NOTE"
                    + " does not. Either branchId, for all of a branch, or masterIds and resourceIds.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = BlockJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "block_conflict, with the bookings and group visits that are in the way")
    public Response add(BlockRequest request) {
        return Created.of(show(blocks.add(request.toDetails())));
    }

    @GET
    @Path("{id}")
    @NeedsNoPermission("Each is shown what concerns him")
    @Operation(summary = "Something on the calendar that is no visit")
    @APIResponse(
            responseCode = "200",
            description = "The block",
            content = @Content(schema = @Schema(implementation = BlockJson.class)))
    public BlockJson get(@PathParam("id") UUID id) {
        return show(blocks.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(summary = "Move or edit a block", description = "Atomic: the old time is kept or left as a whole.")
    @APIResponse(
            responseCode = "200",
            description = "The block",
            content = @Content(schema = @Schema(implementation = BlockJson.class)))
    @APIResponse(responseCode = "409", description = "block_conflict")
    public BlockJson edit(@PathParam("id") UUID id, BlockRequest request) {
        return show(blocks.edit(id, request.toDetails()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(summary = "Take a block off the calendar")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") UUID id) {
        blocks.remove(id);
        return Response.noContent().build();
    }

    /** With the offset of its branch, or of the business. */
    private BlockJson show(BlockView block) {
        UUID branch = block.details().branchId();
        return BlockJson.of(
                block,
                branch == null
                        ? ownBusiness.zone()
                        : ZoneId.of(branches.get(branch).timeZone()));
    }
}
