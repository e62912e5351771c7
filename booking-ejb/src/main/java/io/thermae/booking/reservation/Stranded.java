package io.thermae.booking.reservation;

import io.thermae.kernel.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a change of a master's working time, or of a branch's hours, would strand.
 *
 * @param bookings those in the group visits, too
 */
public record Stranded(List<StrandedBooking> bookings, List<StrandedGroup> groups) {

    public boolean isNothing() {
        return bookings.isEmpty() && groups.isEmpty();
    }

    /** What an error says of it. */
    public Map<String, Object> details(ErrorCode code) {
        Map<String, Object> details = new HashMap<>(StrandedBooking.details(bookings, code));
        details.put("groupVisits", groups.stream().map(StrandedGroup::details).toList());
        return details;
    }
}
