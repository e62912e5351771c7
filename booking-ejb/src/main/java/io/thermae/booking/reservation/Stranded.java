package io.thermae.booking.reservation;

import io.thermae.kernel.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a change of a master's working time, or of a branch's hours, would strand.
 *
 * @param bookings those in the group visits, too
 */
public record Stranded(List<StrandedBooking> bookings, List<StrandedGroup> groups) {

    public boolean isNothing() {
        return bookings.isEmpty() && groups.isEmpty();
    }

    /** Where it is. */
    public Set<UUID> branches() {
        return Stream.concat(
                        bookings.stream().map(StrandedBooking::branchId),
                        groups.stream().map(StrandedGroup::branchId))
                .collect(Collectors.toSet());
    }

    /** What an error says of it. */
    public Map<String, Object> details(ErrorCode code) {
        Map<String, Object> details = new HashMap<>(StrandedBooking.details(bookings, code));
        details.put("groupVisits", groups.stream().map(StrandedGroup::details).toList());
        return details;
    }
}
