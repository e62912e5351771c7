package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;

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
                booking.terms(),
                booking.fee(),
                booking.arrivedAt(),
                booking.occurrence(),
                booking.party(),
                booking.walkIn(),
                booking.overbookReason() != null,
                booking.version());
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
