package io.thermae.finance.api;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.DailyFigures.BookingCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was booked and worked in some days of a branch, as {@link DailyFigures} says.
 *
 * @param bookings that began then, by state
 */
public record BookingFigures(
        BookingCounts bookings, long workingMinutes, long bookedMinutes, long newCustomers, long returningCustomers) {

    /** Where nothing was booked and nobody worked. */
    public static final BookingFigures NOTHING = new BookingFigures(new BookingCounts(0, 0, 0, 0, 0, 0, 0), 0, 0, 0, 0);

    private static final int DECIMALS = 4;

    /**
     * Of a branch in a step.
     *
     * @param start first day of the step, or of the month
     * @param branchName null if it is not known any more
     * @param previous of the days that lie as far before as the period is long; null unless it is compared
     */
    public record Row(
            LocalDate start,
            UUID branchId,
            @Nullable String branchName,
            BookingFigures figures,
            @Nullable BookingFigures previous) {}

    /** The same without their days and revenue. */
    public static BookingFigures of(DailyFigures line) {
        return new BookingFigures(
                line.bookings(),
                line.workingMinutes(),
                line.bookedMinutes(),
                line.newCustomers(),
                line.returningCustomers());
    }

    /** The sum of both. */
    public BookingFigures plus(BookingFigures other) {
        BookingCounts more = other.bookings;
        return new BookingFigures(
                new BookingCounts(
                        bookings.pending() + more.pending(),
                        bookings.confirmed() + more.confirmed(),
                        bookings.checkedIn() + more.checkedIn(),
                        bookings.completed() + more.completed(),
                        bookings.cancelled() + more.cancelled(),
                        bookings.noShow() + more.noShow(),
                        bookings.expired() + more.expired()),
                workingMinutes + other.workingMinutes,
                bookedMinutes + other.bookedMinutes,
                newCustomers + other.newCustomers,
                returningCustomers + other.returningCustomers);
    }

    /** All bookings, whatever has become of them. */
    public long all() {
        return bookings.pending()
                + bookings.confirmed()
                + bookings.checkedIn()
                + bookings.completed()
                + bookings.cancelled()
                + bookings.noShow()
                + bookings.expired();
    }

    /** {@code bookedMinutes / workingMinutes}, with four decimals; null where nobody worked. */
    public @Nullable BigDecimal utilisation() {
        return workingMinutes == 0
                ? null
                : BigDecimal.valueOf(bookedMinutes)
                        .divide(BigDecimal.valueOf(workingMinutes), DECIMALS, RoundingMode.HALF_UP);
    }
}
