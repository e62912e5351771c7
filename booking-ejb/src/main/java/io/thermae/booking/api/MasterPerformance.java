package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a master has done in a period, in the branches that were asked for. A visit is of the period if it begins in it, by the
 * branch's clock; working and booked time is cut off at its ends. All rates are fractions with four decimals; null where there
 * is nothing to divide by.
 *
 * @param workingMinutes by his schedule, while the branch is open, less approved time off; trainings and blocks are work too
 * @param bookedMinutes in which he was or is to be busy with clients, without buffers: of bookings that are not cancelled,
 *     expired or missed; what overlaps counts once
 * @param utilisation {@code bookedMinutes / workingMinutes}; above 1 if he is booked outside his working time
 * @param revenue prices of the services of completed visits, by currency. What several do at once is the first master's, so
 *     that the sum over all masters is the business's
 * @param visits completed, in which he did anything
 * @param noShowRate {@code noShows / (visits + noShows)}
 * @param customers who completed a visit with him; who has left no contact, or was erased, is nobody
 * @param rebookedCustomers those of them who have another visit, with anybody in the business, that begins after the end of
 *     their last completed visit with him in the period, and not more than {@code rebookedWithinDays} days after it; whatever
 *     became of it, unless it was cancelled or has expired
 * @param rebookingRate {@code rebookedCustomers / customers}
 */
public record MasterPerformance(
        UUID masterId,
        String firstName,
        String lastName,
        long workingMinutes,
        long bookedMinutes,
        @Nullable BigDecimal utilisation,
        List<Money> revenue,
        long visits,
        long cancelled,
        long noShows,
        @Nullable BigDecimal noShowRate,
        long customers,
        long rebookedCustomers,
        @Nullable BigDecimal rebookingRate) {}
