package io.thermae.web.booking;

import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One booking, and the steps of its life. */
@RequestScoped
@Path("bookings/{id}")
@Tag(name = "Bookings")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@APIResponse(
        responseCode = "200",
        description = "The booking",
        content = @Content(schema = @Schema(implementation = BookingJson.class)))
public class BookingResource {

    @Inject
    FindBookings findBookings;

    @Inject
    RescheduleBooking rescheduleBooking;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ChangeBookingState changeState;

    @Inject
    CurrentCaller caller;

    /** A move or an edit; what is not said stays. */
    public record ChangeRequest(
            @Nullable OffsetDateTime start, @Nullable UUID masterId, @Nullable @Size(max = 2000) String notes) {}

    /** A cancellation. */
    public record CancelRequest(@Nullable @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(summary = "A booking")
    public BookingJson get(@PathParam("id") UUID id) {
        return BookingJson.of(findBookings.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Move or edit a booking", description = "Atomic: the old time is kept or left as a whole.")
    @APIResponse(responseCode = "409", description = "slot_taken with alternatives, illegal_transition")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public BookingJson change(@PathParam("id") UUID id, ChangeRequest request) {
        return BookingJson.of(rescheduleBooking.reschedule(
                id, request.start() == null ? null : Starts.of(request.start()), request.masterId(), request.notes()));
    }

    @DELETE
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Cancel a booking")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson cancel(@PathParam("id") UUID id, @Nullable CancelRequest request) {
        String reason = request == null ? null : request.reason();
        return BookingJson.of(cancelBooking.cancel(id, reason, caller.get().role() == Role.CLIENT));
    }

    @POST
    @Mutation
    @Versioned
    @Path("confirm")
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Confirm a booking", description = "PENDING becomes CONFIRMED.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson confirm(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.CONFIRM));
    }

    @POST
    @Mutation
    @Versioned
    @Path("check-in")
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Take the client in", description = "CONFIRMED becomes CHECKED_IN.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson checkIn(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.CHECK_IN));
    }

    @POST
    @Mutation
    @Versioned
    @Path("complete")
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "End the visit", description = "CHECKED_IN becomes COMPLETED.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson complete(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.COMPLETE));
    }

    @POST
    @Mutation
    @Versioned
    @Path("no-show")
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Note that the client did not come", description = "CONFIRMED becomes NO_SHOW.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson noShow(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.NO_SHOW));
    }
}
