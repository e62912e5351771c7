package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a day, a week or a month: of the business, or of a branch, a master or a service. What working and booked time,
 * revenue and customers are is said at {@link MasterPerformance}; time is cut off at the ends of each day by the branch's clock.
 * A day of the business is one date of all its branches: each visit is of the date by the clock of its branch.
 *
 * @param from first of the days that are counted
 * @param to last of them
 * @param branchId of which the figures are, if it is asked by branch; null otherwise, as are the next two
 * @param bookings those that begin then, by state; a visit counts for each master who does anything in it, and for each service
 * @param workingMinutes of a branch: the sum of its masters'; of a service: the sum of those masters' who perform it there, which are
 *     those it is assigned to, and on a day on which somebody else is booked with it, he, too; of one that is archived on days
 *     only on which it has visits. Two services of one master share his working time: they do not add up. A master who is to
 *     work in two branches at once does so in each
 * @param bookedMinutes of a branch or a service: the sum of its masters'
 * @param utilisation {@code bookedMinutes / workingMinutes}, with four decimals; null where there is nothing to divide by
 * @param revenue by currency
 * @param newCustomers whose first completed visit with the business is one of these visits
 * @param returningCustomers other customers who completed one of them: once for each day where all branches are told of together;
 *     once for each day and branch if it is asked by branch, or of some branches only
 */
public record DailyFigures(
        LocalDate from,
        LocalDate to,
        @Nullable UUID branchId,
        @Nullable UUID masterId,
        @Nullable UUID serviceId,
        BookingCounts bookings,
        long workingMinutes,
        long bookedMinutes,
        @Nullable BigDecimal utilisation,
        List<Money> revenue,
        long newCustomers,
        long returningCustomers) {

    /** How many bookings are in each state. */
    public record BookingCounts(
            long pending, long confirmed, long checkedIn, long completed, long cancelled, long noShow, long expired) {}
}
