package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.booking.api.UnkeptVisits;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Locks what is owed for. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UnkeptVisitsBean implements UnkeptVisits {

    private static final Set<BookingStatus> UNKEPT = EnumSet.of(BookingStatus.CANCELLED, BookingStatus.NO_SHOW);

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Override
    public UnkeptVisit lockOwed(UUID bookingId) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.requireVisible(booking);
        return Fees.unkept(booking)
                .filter(visit -> booking.dues().owed() != null)
                .orElseThrow(() -> new RuleBroken(ErrorCode.NO_FEE));
    }

    @Override
    public Optional<UnkeptVisit> lock(UUID bookingId) {
        return bookings.lock(bookingId)
                .filter(booking -> UNKEPT.contains(booking.status()))
                .flatMap(Fees::unkept);
    }
}
