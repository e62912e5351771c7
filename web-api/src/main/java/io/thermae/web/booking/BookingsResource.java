package io.thermae.web.booking;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** Bookings: an owner works with all, a manager with those of his branches, a master with his own, a client with his. */
@RequestScoped
@Path("bookings")
@Tag(name = "Bookings")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {

    @Inject
    FindBookings findBookings;

    @Inject
    PlaceBooking placeBooking;

    @Inject
    RescheduleBooking rescheduleBooking;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ChangeBookingState changeState;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    /** A visit that staff books. */
    public record BookRequest(
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Nullable ClientJson client,
            @Nullable UUID customerId,
            @Nullable @Size(max = 2000) String notes,
            @Nullable @Size(max = 50) String promoCode) {}

    /** A move or an edit; what is not said stays. */
    public record ChangeRequest(
            @Nullable OffsetDateTime start, @Nullable UUID masterId, @Nullable @Size(max = 2000) String notes) {}

    /** A cancellation. */
    public record CancelRequest(@Nullable @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(summary = "Bookings by start")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BookingJson> list(@BeanParam BookingFilter filter) {
        Query query = new Query();
        FindBookings.Filter wanted = filter.read(query, zone());
        query.check();
        return Page.of(findBookings.list(wanted), wanted.limit() - 1, BookingJson::of, BookingFilter::cursorOf);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Book a visit for a client")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "slot_taken, with alternatives")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response book(BookRequest request) {
        if ((request.client() == null) == (request.customerId() == null)) {
            throw new InvalidInput("client", "client_or_customer");
        }
        BookingView booked = placeBooking.place(new PlaceBooking.Command(
                request.branchId(),
                request.items().stream().map(VisitJson::toItem).toList(),
                Starts.of(request.start()),
                request.client() == null ? null : request.client().toDetails(),
                request.customerId(),
                request.notes(),
                request.promoCode()));
        return Response.status(Response.Status.CREATED)
                .entity(BookingJson.of(booked))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(summary = "A booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public BookingJson get(@PathParam("id") UUID id) {
        return BookingJson.of(findBookings.get(id));
    }

    @PUT
    @Mutation
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Move or edit a booking", description = "Atomic: the old time is kept or left as a whole.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "slot_taken with alternatives, illegal_transition")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public BookingJson change(@PathParam("id") UUID id, ChangeRequest request) {
        return BookingJson.of(rescheduleBooking.reschedule(
                id, request.start() == null ? null : Starts.of(request.start()), request.masterId(), request.notes()));
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Cancel a booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson cancel(@PathParam("id") UUID id, @Nullable CancelRequest request) {
        String reason = request == null ? null : request.reason();
        return BookingJson.of(cancelBooking.cancel(id, reason, caller.get().role() == Role.CLIENT));
    }

    @POST
    @Mutation
    @Path("{id}/confirm")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Confirm a booking", description = "PENDING becomes CONFIRMED.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson confirm(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.CONFIRM));
    }

    @POST
    @Mutation
    @Path("{id}/check-in")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Take the client in", description = "CONFIRMED becomes CHECKED_IN.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson checkIn(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.CHECK_IN));
    }

    @POST
    @Mutation
    @Path("{id}/complete")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "End the visit", description = "CHECKED_IN becomes COMPLETED.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson complete(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.COMPLETE));
    }

    @POST
    @Mutation
    @Path("{id}/no-show")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Note that the client did not come", description = "CONFIRMED becomes NO_SHOW.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson noShow(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.change(id, ChangeBookingState.Step.NO_SHOW));
    }

    private ZoneId zone() {
        return ownBusiness
                .find()
                .map(business -> ZoneId.of(business.timeZone()))
                .orElse(ZoneId.of("UTC"));
    }
}
