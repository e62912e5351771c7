package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancelBooking;
import io.thermae.booking.api.SettleUnkeptVisit;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels a booking. */
@Stateless
@PermitAll
@TenantTransaction
public class CancelBookingBean implements CancelBooking {

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    ExpectedVersion expected;

    @Inject
    Allocations allocations;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    Fees fees;

    @Inject
    SettleUnkeptVisit settleUnkeptVisit;

    @Inject
    Sql sql;

    @Override
    public BookingView cancel(UUID bookingId, @Nullable String reason, boolean byClient, @Nullable String waiver) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.require(booking);
        expected.require(booking.version());
        fees.requireCancellable(booking);
        booking.cancel(reason, byClient || waiver != null ? fees.ofCancellation(booking, waiver) : null, byClient);
        BookingSnapshot cancelled = snapshots.of(booking);
        BookingView view = sql.together(() -> {
            bookings.update(booking);
            allocations.release(bookingId);
            outbox.publish(new BookingCancelled(
                    cancelled,
                    reason,
                    byClient,
                    booking.dues().prepaid(),
                    booking.dues().owed()));
            return BookingViews.of(booking);
        });
        Fees.unkept(booking).ifPresent(settleUnkeptVisit::settle);
        return view;
    }
}
