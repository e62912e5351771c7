package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.PrepaymentState;
import io.thermae.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Shows bookings. */
final class BookingViews {

    private BookingViews() {}

    static BookingView of(Booking booking) {
        return new BookingView(
                booking.id(),
                booking.number(),
                booking.status(),
                booking.isHeld() ? booking.heldUntil() : null,
                booking.start(),
                booking.end(),
                booking.zone(),
                booking.branchId(),
                booking.items().stream().map(BookingViews::item).toList(),
                booking.total(),
                booking.client().id(),
                booking.client().name(),
                booking.client().email(),
                booking.client().phone(),
                booking.notes(),
                booking.cancelReason(),
                booking.dues().terms(),
                booking.dues().fee(),
                prepayment(booking),
                booking.presence().clientConfirmedAt(),
                booking.presence().arrivedAt(),
                booking.occurrence(),
                booking.party(),
                booking.walkIn(),
                booking.overbookReason() != null,
                booking.version());
    }

    private static BookingView.@Nullable Asked prepayment(Booking booking) {
        Money due = booking.dues().prepayment();
        return due == null ? null : new BookingView.Asked(due, state(booking));
    }

    private static PrepaymentState state(Booking booking) {
        if (!booking.dues().isShort()) {
            return PrepaymentState.PAID;
        }
        if (booking.isHeld()) {
            return PrepaymentState.DUE;
        }
        return booking.heldUntil() == null ? PrepaymentState.WAIVED : PrepaymentState.LAPSED;
    }

    private static BookingView.Item item(BookingItem item) {
        return new BookingView.Item(
                item.serviceId(),
                item.serviceName(),
                item.masterId(),
                item.masters(),
                item.resourceIds(),
                item.start(),
                item.end(),
                item.price(),
                item.leftOut());
    }
}
