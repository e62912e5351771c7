package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks bookings up: an owner sees all, a manager those of his branches, a master his own. */
@Local
public interface FindBookings {

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    BookingView get(UUID bookingId);

    /** One for a calendar; as {@link #get}. */
    Appointment appointment(UUID bookingId);

    /** Bookings by start. */
    List<BookingView> list(Filter filter);

    /** How many bookings of the whole platform are in each state: for its administrators. */
    Map<BookingStatus, Long> countByStatus();

    /**
     * Which bookings; null leaves a criterion out.
     *
     * @param from first date, in the business's zone
     * @param to last date, in the business's zone
     * @param after start and id of the last booking of the page before
     * @param limit at most so many
     */
    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID masterId,
            @Nullable UUID branchId,
            @Nullable UUID customerId,
            @Nullable BookingStatus status,
            @Nullable UUID groupVisitId,
            @Nullable Position after,
            int limit) {}

    /** A place in the list. */
    record Position(Instant start, UUID id) {}
}
