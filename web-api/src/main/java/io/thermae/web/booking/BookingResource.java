package io.thermae.web.booking;

import io.thermae.booking.api.Appointment;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.booking.api.CustomerHealth;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.booking.api.WaiveFee;
import io.thermae.engagement.api.WriteCalendar;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One booking, and the steps of its life. */
@ApplicationScoped
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
    WriteCalendar writeCalendar;

    @Inject
    CustomerHealth health;

    @Inject
    RescheduleBooking rescheduleBooking;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ChangeBookingState changeState;

    @Inject
    WaiveFee waiveFee;

    @Inject
    CurrentCaller caller;

    /** A move or an edit; what is not said stays. */
    public record ChangeRequest(
            @Nullable OffsetDateTime start,
            @Nullable UUID masterId,
            @Nullable UUID branchId,
            @Nullable @Size(max = 2000) String notes) {

        private RescheduleBooking.Change change() {
            return new RescheduleBooking.Change(start == null ? null : Starts.of(start), masterId, branchId, notes);
        }
    }

    /** A cancellation. */
    public record CancelRequest(
            @Nullable @Size(max = 1000) String reason,
            @Nullable
                    @Schema(
                            description =
                                    "The client wants it, and his terms hold; what clients cancel themselves always is")
                    Boolean byClient,
            @Nullable @Size(min = 1, max = 500) @Schema(description = "Why the fee is waived") String waiver) {}

    /** The client did not come. */
    public record NoShowRequest(
            @Nullable @Size(min = 1, max = 500) @Schema(description = "Why the fee is waived") String waiver) {}

    /** How the visit went. */
    public record CompletionRequest(
            @Nullable @Size(max = 20) @Schema(description = "The places in items, from 0, of what did not take place")
                    List<Integer> leftOut) {}

    /** Nothing is owed any more. */
    public record WaiverRequest(@Size(min = 1, max = 500) @Schema(example = "The road was closed") String reason) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(
            summary = "A booking",
            description = "With the allergies of the customer, for staff to whom he is to be seen.")
    public BookingJson get(@PathParam("id") UUID id) {
        BookingView booking = findBookings.get(id);
        return caller.get().role() == Role.CLIENT
                ? BookingJson.of(booking)
                : BookingJson.of(booking, health.allergiesOfExpected(booking.customerId()));
    }

    @GET
    @Path("calendar")
    @Produces(CalendarAnswer.TYPE)
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(
            summary = "A booking for one's own calendar",
            description =
                    "iCalendar (RFC 5545). UID is that of the mails and SEQUENCE grows with each move and with the"
                            + " cancellation, so that what was put in before is changed. A master gets his part.")
    @APIResponse(
            responseCode = "200",
            description = "One VEVENT, in the branch's time zone",
            content = @Content(mediaType = CalendarAnswer.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response calendar(@PathParam("id") UUID id) {
        Appointment appointment = findBookings.appointment(id);
        return CalendarAnswer.of(
                caller.get().role() == Role.CLIENT
                        ? writeCalendar.forClient(appointment)
                        : writeCalendar.forStaff(appointment, caller.get().language()),
                appointment.booking().number());
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Move or edit a booking",
            description =
                    "To another time, another master or another branch. Atomic: the old place is kept or left as a whole."
                            + " What is not said stays.")
    @APIResponse(responseCode = "409", description = "slot_taken with alternatives, illegal_transition")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public BookingJson change(@PathParam("id") UUID id, ChangeRequest request) {
        return BookingJson.of(rescheduleBooking.reschedule(id, request.change()));
    }

    @DELETE
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Cancel a booking",
            description =
                    "Where the client wants it, the terms under which he has booked say whether he owes a fee. What was paid"
                            + " ahead goes back but for that, which is invoiced as the setting `feeInvoices` says.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    @APIResponse(responseCode = "422", description = "cancellation_too_late for a client; no_fee to waive")
    public BookingJson cancel(@PathParam("id") UUID id, @Nullable CancelRequest request) {
        CancelRequest said = request == null ? new CancelRequest(null, null, null) : request;
        boolean byClient = caller.get().role() == Role.CLIENT || Boolean.TRUE.equals(said.byClient());
        return BookingJson.of(cancelBooking.cancel(id, said.reason(), byClient, said.waiver()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("waiver")
    @NeedsPermission(Permission.FEES_WAIVE)
    @Operation(
            summary = "Waive what the client owes",
            description =
                    "For a late cancellation or a missed visit. If it is invoiced already, a credit note takes that back; what was"
                            + " paid ahead goes back, and what was paid for it otherwise is the payer's credit.")
    @APIResponse(responseCode = "422", description = "no_fee")
    public BookingJson waive(@PathParam("id") UUID id, WaiverRequest request) {
        return BookingJson.of(waiveFee.waive(id, request.reason()));
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
        return BookingJson.of(changeState.accept(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("check-in")
    @Consumes(MediaType.WILDCARD)
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Take the client in",
            description = "CONFIRMED becomes CHECKED_IN; when that was, and how late, is noted.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson checkIn(@PathParam("id") UUID id) {
        return BookingJson.of(changeState.checkIn(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("complete")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "End the visit",
            description = "CHECKED_IN becomes COMPLETED. What was left out of the visit costs nothing.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson complete(@PathParam("id") UUID id, @Nullable CompletionRequest request) {
        return BookingJson.of(changeState.complete(
                id, request == null || request.leftOut() == null ? Set.of() : Set.copyOf(request.leftOut())));
    }

    @POST
    @Mutation
    @Versioned
    @Path("no-show")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Note that the client did not come",
            description =
                    "CONFIRMED becomes NO_SHOW. The terms under which he has booked say whether he owes a fee, which is invoiced"
                            + " as the setting `feeInvoices` says; then the rest of what was paid ahead goes back. Without a fee all of it"
                            + " stays held.")
    @APIResponse(responseCode = "409", description = "illegal_transition")
    @APIResponse(responseCode = "422", description = "no_fee to waive")
    public BookingJson noShow(@PathParam("id") UUID id, @Nullable NoShowRequest request) {
        return BookingJson.of(changeState.noShow(id, request == null ? null : request.waiver()));
    }
}
