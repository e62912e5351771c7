package io.thermae.booking.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's visits, as far as the caller sees his bookings: an owner all, a manager and a master those of their scope. */
@Local
public interface CustomerVisits {

    /**
     * What they come to.
     *
     * @param visits that took place
     * @param upcoming those to come, and one that is going on
     * @param revenue of the visits that took place, by currency
     * @param firstVisit when the first one that took place began; null if none has
     * @param lastVisit when the last one began
     */
    record Totals(
            long visits,
            long noShows,
            long cancelled,
            long upcoming,
            List<Money> revenue,
            @Nullable Instant firstVisit,
            @Nullable Instant lastVisit) {}

    /** @throws io.thermae.kernel.NotFound if there is no such customer that the caller may see */
    Totals totals(UUID customerId);

    /** Bookings, the latest first. @throws io.thermae.kernel.NotFound as {@link #totals} */
    List<BookingView> visits(UUID customerId, Portion portion);
}
