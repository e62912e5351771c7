package io.thermae.web.booking;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
    Phones phones;

    @Inject
    PlaceBooking placeBooking;

    /** A visit that staff books. */
    public record BookRequest(
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Nullable ClientJson client,
            @Nullable UUID customerId,
            @Nullable @Size(max = 2000) String notes,
            @Nullable @Size(max = 50) String promoCode,
            @Nullable @Schema(description = "Only hold the place, until it is confirmed") Boolean hold) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(summary = "Bookings by start")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BookingJson> list(@BeanParam BookingFilter filter) {
        Query query = new Query();
        FindBookings.Filter wanted = filter.read(query);
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
                request.client() == null ? null : request.client().toDetails(phones),
                request.customerId(),
                request.notes(),
                request.promoCode(),
                true,
                Boolean.TRUE.equals(request.hold())));
        return Response.status(Response.Status.CREATED)
                .entity(BookingJson.of(booked))
                .build();
    }
}
