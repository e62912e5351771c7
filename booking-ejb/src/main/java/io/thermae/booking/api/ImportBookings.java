package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings bookings to come, one after the other: what one has taken no later one gets. A row is the same booking as one that
 * is not cancelled, begins at its time, is for its contact and has its services. The number of statements does not depend on
 * the number of rows, but for one in a hundred bookings that are written.
 */
@Local
public interface ImportBookings {

    /**
     * A booking as it is said.
     *
     * @param branchId null where the visit decides it
     * @param services ids or names, in the order in which they follow each other
     * @param masters ids, names or e-mail addresses, one for each service; empty for anybody
     */
    record Said(
            @Nullable UUID branchId,
            List<String> services,
            List<String> masters,
            Instant start,
            ClientDetails client,
            @Nullable String notes) {}

    /**
     * The outcome of each row, in their order: the same whether it is a dry run or not.
     *
     * @param tell whether clients and masters are told by mail
     * @throws io.thermae.kernel.RaceLost if somebody else was quicker: try again
     */
    List<ImportOutcome> run(List<ImportRow<Said>> rows, ImportManner manner, boolean tell);
}
