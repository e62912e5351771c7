package io.thermae.booking.api;

import jakarta.ejb.Local;

/** Books a visit that repeats. */
@Local
public interface BookSeries {

    /**
     * Books every occurrence: each is checked before anything is written.
     *
     * @param first the first visit
     * @param rule an RRULE (RFC 5545, 3.3.10) on the wall clock of the branch
     * @param skip whether occurrences without a place are left out; otherwise one is enough, and nothing is booked
     * @throws io.thermae.kernel.InvalidInput for a rule that is none, has no end or is too long
     * @throws io.thermae.kernel.RuleBroken {@code SERIES_CONFLICT} that names the occurrences
     */
    SeriesView place(PlaceBooking.Command first, String rule, boolean skip);
}
