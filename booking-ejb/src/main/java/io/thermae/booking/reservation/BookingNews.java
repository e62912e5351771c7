package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that a booking has gone, and what of it the booking itself does not tell afterwards. */
record BookingNews(BookingChanged.Step step, BookingChanged.@Nullable Before before, @Nullable Boolean byClient) {

    static BookingNews of(BookingChanged.Step step) {
        return new BookingNews(step, null, null);
    }

    static BookingNews cancelled(boolean byClient) {
        return new BookingNews(BookingChanged.Step.CANCELLED, null, byClient);
    }

    /** It is about to be moved from where it is. */
    static BookingNews moved(Booking booking) {
        return new BookingNews(BookingChanged.Step.MOVED, place(BookingViews.of(booking)), null);
    }

    /** As it is told; another room alone is no move to anybody. */
    Optional<BookingChanged> told(BookingView booking) {
        return before != null && before.equals(place(booking))
                ? Optional.empty()
                : Optional.of(new BookingChanged(step, booking, before, byClient));
    }

    private static BookingChanged.Before place(BookingView booking) {
        List<UUID> masters = booking.items().stream()
                .flatMap(item -> item.masterIds().stream())
                .distinct()
                .toList();
        return new BookingChanged.Before(booking.start(), booking.end(), booking.branchId(), masters);
    }
}
