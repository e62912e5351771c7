package io.thermae.web.booking;

import io.thermae.booking.api.BookSeries;
import io.thermae.booking.api.ChangeSeries;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.SeriesView;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Times;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

/** Visits that repeat. Each is a booking, and can be changed by itself as bookings are. */
@ApplicationScoped
@Path("series")
@Tag(name = "Bookings")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
public class SeriesResource {

    @Inject
    BookSeries bookSeries;

    @Inject
    ChangeSeries changeSeries;

    @Inject
    Phones phones;

    /** What becomes of occurrences without a place. */
    public enum OnConflict {
        REFUSE,
        SKIP
    }

    /** Which visits of a series are meant. */
    public enum Scope {
        FOLLOWING,
        ALL
    }

    /** A visit that repeats. */
    public record SeriesRequest(
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            @Schema(example = "2026-12-01T09:00:00+05:00", description = "The first visit") OffsetDateTime start,
            @Size(max = 500) @Schema(example = "FREQ=WEEKLY;COUNT=10", description = "An RRULE (RFC 5545)") String rule,
            @Nullable OnConflict onConflict,
            @Nullable ClientJson client,
            @Nullable UUID customerId,
            @Nullable @Size(max = 2000) String notes,
            @Nullable
                    @Min(1)
                    @Max(100)
                    @Schema(description = "How many come: several to a service for groups", defaultValue = "1")
                    Integer partySize) {}

    /** A move of several visits: one is named, and the others move by as much, on the wall clock. */
    public record MoveSeriesRequest(
            UUID bookingId,
            @Nullable Scope scope,
            @Nullable OffsetDateTime start,
            @Nullable UUID masterId,
            @Nullable OnConflict onConflict) {}

    /** A cancellation of several visits. */
    public record CancelSeriesRequest(
            UUID bookingId,
            @Nullable Scope scope,
            @Nullable @Size(max = 1000) String reason,
            @Nullable Boolean byClient,
            @Nullable @Size(min = 1, max = 500) String waiver) {}

    /** A series, or what was changed of it. */
    public record SeriesJson(UUID id, String rule, List<BookingJson> bookings, List<SkippedVisit> skipped) {
        static SeriesJson of(SeriesView series) {
            ZoneId zone = series.bookings().get(0).timeZone();
            return new SeriesJson(
                    series.id(),
                    series.rule(),
                    series.bookings().stream().map(BookingJson::of).toList(),
                    series.skipped().stream()
                            .map(skipped -> new SkippedVisit(
                                    skipped.occurrence(),
                                    Times.at(skipped.start(), zone),
                                    skipped.code().code()))
                            .toList());
        }
    }

    /** An occurrence without a place, and the code of the rule that stood against it. */
    public record SkippedVisit(int occurrence, OffsetDateTime start, String error) {}

    @POST
    @Mutation
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Book a visit that repeats",
            description =
                    "At most 200 times, by days, weeks, months or years. onConflict: REFUSE unless said, then every visit"
                            + " has its place or none is booked.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = SeriesJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "series_conflict: names the visits without a place, with alternatives for what is taken")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response book(SeriesRequest request) {
        if ((request.client() == null) == (request.customerId() == null)) {
            throw new InvalidInput("client", "client_or_customer");
        }
        PlaceBooking.Command first = new PlaceBooking.Command(
                request.branchId(),
                request.items().stream().map(VisitJson::toItem).toList(),
                Starts.of(request.start()),
                request.client() == null ? null : request.client().toDetails(phones),
                request.customerId(),
                request.notes(),
                null,
                true,
                PlaceBooking.Manner.of(Objects.requireNonNullElse(request.partySize(), 1), false));
        return Created.of(
                SeriesJson.of(bookSeries.place(first, request.rule(), request.onConflict() == OnConflict.SKIP)));
    }

    @GET
    @Path("{id}")
    @NeedsNoPermission("Each is shown the bookings that are in his scope")
    @Operation(summary = "A series with all of its visits")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = @Content(schema = @Schema(implementation = SeriesJson.class)))
    public SeriesJson get(@PathParam("id") UUID id) {
        return SeriesJson.of(changeSeries.get(id));
    }

    @POST
    @Mutation
    @Path("{id}/move")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Move visits of a series",
            description =
                    "scope: FOLLOWING unless said, the visit that is named and those after it. All have their places, or"
                            + " none is moved, unless onConflict says SKIP.")
    @APIResponse(
            responseCode = "200",
            description = "What was moved",
            content = @Content(schema = @Schema(implementation = SeriesJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "series_conflict: names the visits without a place, with alternatives for what is taken")
    public SeriesJson move(@PathParam("id") UUID id, MoveSeriesRequest request) {
        return SeriesJson.of(changeSeries.move(
                id,
                new ChangeSeries.Extent(request.bookingId(), request.scope() == Scope.ALL),
                request.start() == null ? null : Starts.of(request.start()),
                request.masterId(),
                request.onConflict() == OnConflict.SKIP));
    }

    @POST
    @Mutation
    @Path("{id}/cancel")
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Cancel visits of a series",
            description = "scope: FOLLOWING unless said, the visit that is named and those after it.")
    @APIResponse(
            responseCode = "200",
            description = "What was cancelled",
            content = @Content(schema = @Schema(implementation = SeriesJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    @APIResponse(responseCode = "422", description = "no_fee to waive")
    public SeriesJson cancel(@PathParam("id") UUID id, CancelSeriesRequest request) {
        return SeriesJson.of(changeSeries.cancel(
                id,
                new ChangeSeries.Extent(request.bookingId(), request.scope() == Scope.ALL),
                request.reason(),
                Boolean.TRUE.equals(request.byClient()),
                request.waiver()));
    }
}
