package io.thermae.booking.reservation;

import io.thermae.booking.api.AnswerRequest;
import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancelBooking;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Notes what a client says who was asked whether he comes. */
@Stateless
@PermitAll
@TenantTransaction
public class AnswerRequestBean implements AnswerRequest {

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Asked get(UUID bookingId, int sequence) {
        Booking booking = bookings.find(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.requireVisible(booking);
        return new Asked(BookingViews.of(booking), booking.sequence() == sequence);
    }

    @Override
    public BookingView attend(UUID bookingId, int sequence) {
        Booking booking = lock(bookingId);
        if (booking.presence().clientConfirmedAt() != null && booking.sequence() == sequence) {
            return BookingViews.of(booking);
        }
        return sql.together(() -> {
            boolean waited = booking.status() == BookingStatus.PENDING && !booking.isHeld();
            if (waited) {
                booking.confirm();
            }
            booking.attend(clock.instant());
            requireAsked(booking, sequence);
            bookings.update(booking);
            // of what has begun nobody has to be told any more that somebody will come
            if (booking.start().isAfter(clock.instant())) {
                tell(snapshots.of(booking), waited);
            }
            return BookingViews.of(booking);
        });
    }

    @Override
    public BookingView decline(UUID bookingId, int sequence) {
        Booking booking = lock(bookingId);
        if (booking.status() == BookingStatus.CANCELLED) {
            return BookingViews.of(booking);
        }
        booking.requireAhead(BookingStatus.CANCELLED.name());
        requireAsked(booking, sequence);
        return cancelBooking.cancel(bookingId, null, true, null);
    }

    private void tell(BookingSnapshot now, boolean waited) {
        if (waited) {
            outbox.publish(new BookingConfirmed(now, true));
        }
        outbox.publish(new AttendanceConfirmed(now));
    }

    private Booking lock(UUID bookingId) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.require(booking);
        return booking;
    }

    /** He has said so of the visit as it was then. */
    private static void requireAsked(Booking booking, int sequence) {
        if (booking.sequence() != sequence) {
            throw new RuleBroken(ErrorCode.VISIT_CHANGED);
        }
    }
}
