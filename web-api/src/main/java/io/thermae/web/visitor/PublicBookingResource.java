package io.thermae.web.visitor;

import io.thermae.booking.api.Appointment;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.ConfirmHold;
import io.thermae.booking.api.Consents;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.ManageLink;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.engagement.api.WriteCalendar;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantId;
import io.thermae.web.booking.BookingJson;
import io.thermae.web.booking.CalendarAnswer;
import io.thermae.web.booking.ClientJson;
import io.thermae.web.booking.Starts;
import io.thermae.web.booking.VisitJson;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.personal.ConsentJson;
import io.thermae.web.phone.Phones;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Booking without an account: the token in the answer and in the mail is what the client holds. */
@ApplicationScoped
@Path("public/booking")
@Tag(name = "Visitors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicBookingResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    Phones phones;

    @Inject
    PlaceBooking placeBooking;

    @Inject
    FindBookings findBookings;

    @Inject
    WriteCalendar writeCalendar;

    @Inject
    RescheduleBooking rescheduleBooking;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    ManageLink manageLink;

    @Inject
    Consents consents;

    /** A visit that a client books. */
    @Schema(name = "PublicBookRequest")
    public record BookRequest(
            @Size(max = 63) @Schema(example = "aul-spa") String subdomain,
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            ClientJson client,
            @Nullable @Size(max = 2000) String notes,
            @Nullable @Size(max = 50) String promoCode,
            @Nullable
                    @Schema(
                            description = "That whoever comes is as old as the services ask for (minimumAge)",
                            example = "true")
                    Boolean ageConfirmed,
            @Nullable @Size(max = 10) List<ConsentJson> consents,
            @Nullable @Schema(description = "Only hold the place, until it is confirmed") Boolean hold,
            @Nullable
                    @Min(1)
                    @Max(100)
                    @Schema(description = "How many come: several to a service for groups", defaultValue = "1")
                    Integer partySize) {

        List<Consents.Consent> said() {
            return consents == null
                    ? List.of()
                    : consents.stream().map(consent -> consent.toConsent(null)).toList();
        }
    }

    /** A move. */
    public record MoveRequest(
            @Schema(example = "2026-12-01T10:00:00+05:00") OffsetDateTime start,
            @Nullable UUID masterId,
            @Nullable @Schema(description = "Another branch of the same business") UUID branchId) {}

    /** A cancellation. */
    @Schema(name = "PublicCancelRequest")
    public record CancelRequest(@Nullable @Size(max = 1000) String reason) {}

    @POST
    @Mutation
    @PermitAll
    @Operation(
            summary = "Book a visit",
            description = "All of its services one after the other, or nothing. An add-on follows a service that has it"
                    + " among its addOnIds, or another add-on of that service, and is done by the same master. A"
                    + " service for groups is booked by itself, when one of its group visits begins. Where something"
                    + " is to be paid before (prepayment), the place is only held until it is.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "404", description = "business_not_found, not_found: also what only staff can book")
    @APIResponse(responseCode = "409", description = "slot_taken, with alternatives")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response book(BookRequest request) {
        publicBusiness.enter(request.subdomain());
        BookingView booked = placeBooking
                .place(new PlaceBooking.Command(
                        request.branchId(),
                        request.items().stream().map(VisitJson::toItem).toList(),
                        Starts.of(request.start()),
                        request.client().toDetails(phones),
                        null,
                        request.notes(),
                        request.promoCode(),
                        Boolean.TRUE.equals(request.ageConfirmed()),
                        PlaceBooking.Manner.of(
                                Objects.requireNonNullElse(request.partySize(), 1),
                                Boolean.TRUE.equals(request.hold()))))
                .booking();
        consents.sayWith(booked.id(), request.said());
        return Created.of(BookingJson.of(booked, manageLink.tokenFor(booked.id())));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "The client's own booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public BookingJson get(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        return BookingJson.of(findBookings.get(id));
    }

    @GET
    @Path("{id}/calendar")
    @Produces(CalendarAnswer.TYPE)
    @PermitAll
    @Operation(
            summary = "The client's own booking for his calendar",
            description = "iCalendar (RFC 5545): the same event as in the mails, with the SEQUENCE that it has now.")
    @APIResponse(
            responseCode = "200",
            description = "One VEVENT, in the branch's time zone",
            content = @Content(mediaType = CalendarAnswer.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response calendar(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        Appointment appointment = findBookings.appointment(id);
        return CalendarAnswer.of(
                writeCalendar.forClient(appointment), appointment.booking().number());
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Move the client's own booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "slot_taken with alternatives, illegal_transition")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public BookingJson move(
            @PathParam("id") UUID id, @QueryParam("token") @Nullable String token, MoveRequest request) {
        enter(id, token);
        return BookingJson.of(rescheduleBooking.reschedule(
                id,
                new RescheduleBooking.Change(
                        Starts.of(request.start()), request.masterId(), request.branchId(), null)));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @PermitAll
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Cancel the client's own booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public BookingJson cancel(
            @PathParam("id") UUID id, @QueryParam("token") @Nullable String token, @Nullable CancelRequest request) {
        enter(id, token);
        return BookingJson.of(cancelBooking.cancel(id, request == null ? null : request.reason(), true, null));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/confirm")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take the place that was held",
            description = "A held booking becomes CONFIRMED, or PENDING until the business confirms it.")
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it is not held, or not any more;"
                    + " prepayment_due: it is taken when that is paid")
    public BookingJson confirm(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        return BookingJson.of(confirmHold.confirm(id));
    }

    /** Who holds the token is the client, whoever else he may be signed in as. */
    private void enter(UUID id, @Nullable String token) {
        TenantId tenant =
                manageLink.tenantOf(id, token == null ? "" : token).orElseThrow(() -> new NotFound("booking"));
        publicBusiness.enter(tenant);
    }
}
