package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.PaidVisit;
import io.thermae.booking.api.PaidVisits;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Looks up what money is for. */
@Stateless
@PermitAll
@TenantTransaction
public class PaidVisitsBean implements PaidVisits {

    @Inject
    Bookings bookings;

    @Override
    public Optional<PaidVisit> find(UUID bookingId) {
        return bookings.find(bookingId).map(PaidVisitsBean::visit);
    }

    private static PaidVisit visit(Booking booking) {
        return new PaidVisit(
                booking.id(),
                booking.number(),
                booking.start(),
                booking.zone(),
                booking.items().stream().map(BookingItem::serviceName).toList(),
                booking.status() == BookingStatus.CANCELLED,
                new BookingSnapshot.Client(
                        booking.client().id(),
                        booking.client().name(),
                        booking.client().email(),
                        booking.client().phone(),
                        booking.client().language()));
    }
}
