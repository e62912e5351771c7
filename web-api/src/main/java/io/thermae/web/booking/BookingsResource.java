package io.thermae.web.booking;

import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bookings: an owner works with all, a manager with those of his branches, a master with his own, a client with his. */
@ApplicationScoped
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

    @Inject
    Clock clock;

    /** A visit that staff books. */
    public record BookRequest(
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            @Nullable @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Nullable ClientJson client,
            @Nullable UUID customerId,
            @Nullable @Size(max = 2000) String notes,
            @Nullable @Size(max = 50) String promoCode,
            @Nullable @Schema(description = "Only hold the place, until it is confirmed") Boolean hold,
            @Nullable
                    @Schema(
                            description = "The client is here: begins now unless start says else, CHECKED_IN; who he is"
                                    + " need not be said")
                    Boolean walkIn,
            @Nullable
                    @Schema(
                            description = "May be put where bookings are already; needs BOOKINGS_OVERBOOK, a"
                                    + " masterId with each item, and overbookReason")
                    Boolean overbook,
            @Nullable @Size(max = 500) String overbookReason,
            @Nullable
                    @Min(1)
                    @Max(100)
                    @Schema(description = "How many come: several to a service for groups", defaultValue = "1")
                    Integer partySize) {

        boolean isWalkIn() {
            return Boolean.TRUE.equals(walkIn);
        }

        /** What does not go together. */
        List<FieldViolation> violations() {
            List<FieldViolation> violations = new ArrayList<>();
            if (start == null && !isWalkIn()) {
                violations.add(new FieldViolation("start", "required"));
            }
            if (client != null && customerId != null || client == null && customerId == null && !isWalkIn()) {
                violations.add(new FieldViolation("client", "client_or_customer"));
            }
            if (isWalkIn() && Boolean.TRUE.equals(hold)) {
                violations.add(new FieldViolation("hold", "not_for_walk_ins"));
            }
            if (Boolean.TRUE.equals(overbook)) {
                if (overbookReason == null || overbookReason.isBlank()) {
                    violations.add(new FieldViolation("overbookReason", "required"));
                }
                for (int i = 0; i < items.size(); i++) {
                    if (items.get(i).masterId() == null) {
                        violations.add(new FieldViolation("items[" + i + "].masterId", "required"));
                    }
                }
            }
            return violations;
        }

        PlaceBooking.Manner manner() {
            return new PlaceBooking.Manner(
                    isWalkIn(),
                    Boolean.TRUE.equals(overbook) ? overbookReason : null,
                    Boolean.TRUE.equals(hold) ? PlaceBooking.Hold.TO_CONFIRM : PlaceBooking.Hold.NONE,
                    Objects.requireNonNullElse(partySize, 1));
        }

        @Nullable
        ClientDetails who(Phones phones) {
            if (client != null) {
                return isWalkIn() ? client.toWalkIn(phones) : client.toDetails(phones);
            }
            return customerId == null ? new ClientDetails(PlaceBooking.WALK_IN, null, null, null) : null;
        }
    }

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
    @Operation(
            summary = "Book a visit for a client",
            description = "walkIn: who has come without a booking. overbook: if the time is taken by bookings, and only"
                    + " then, the visit is put there all the same; the answer says so, and the audit why. warnings has"
                    + " customer_blocked if he is not to book by himself.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "409", description = "slot_taken, with alternatives")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response book(BookRequest request) {
        List<FieldViolation> violations = request.violations();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        OffsetDateTime start = request.start();
        PlaceBooking.Placed placed = placeBooking.place(new PlaceBooking.Command(
                request.branchId(),
                request.items().stream().map(VisitJson::toItem).toList(),
                start == null ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : Starts.of(start),
                request.who(phones),
                request.customerId(),
                request.notes(),
                request.promoCode(),
                true,
                request.manner()));
        return Created.of(BookingJson.of(placed));
    }
}
