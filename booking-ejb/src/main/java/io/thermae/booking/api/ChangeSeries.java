package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks visits that repeat up, and changes many of them at once. Those that are over stay as they are. */
@Local
public interface ChangeSeries {

    /**
     * Which of them.
     *
     * @param bookingId one of the series
     * @param all whether all are meant; otherwise this one and those after it
     */
    record Extent(UUID bookingId, boolean all) {}

    /** @throws io.thermae.kernel.NotFound if there is none in which the caller sees a booking */
    SeriesView get(UUID seriesId);

    /**
     * Moves them by as much as the one named is moved, on the wall clock; all or none, unless {@code skip} leaves those
     * where they are that have no place there.
     *
     * @param start of the one named; null if only the master changes
     * @throws io.thermae.kernel.RuleBroken {@code SERIES_CONFLICT} that names the occurrences
     */
    SeriesView move(UUID seriesId, Extent extent, @Nullable Instant start, @Nullable UUID masterId, boolean skip);

    /** Cancels them; fees as with {@link CancelBooking}, for each by its own terms. */
    SeriesView cancel(UUID seriesId, Extent extent, @Nullable String reason, boolean byClient, @Nullable String waiver);
}
