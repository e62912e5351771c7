package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client of a visit may and owes now, by {@link CancellationPolicy}; and who may do without it. */
@ApplicationScoped
public class Fees {

    @Inject
    KnownBranches branches;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Clock clock;

    /** @throws RuleBroken {@code CANCELLATION_TOO_LATE} for a client within the notice */
    void requireCancellable(Booking booking) {
        if (!isStaff()) {
            CancellationPolicy.requireCancellable(terms(booking), booking.start(), clock.instant());
        }
    }

    /** @throws RuleBroken {@code CANCELLATION_TOO_LATE} for a client within the notice, or if cancelling costs something */
    void requireMovable(Booking booking) {
        if (!isStaff()) {
            CancellationPolicy.requireMovable(terms(booking), booking.start(), clock.instant());
        }
    }

    /** @throws RuleBroken {@code PREPAYMENT_DUE} for a client whose booking is held until something is paid */
    void requirePrepaid(Booking booking) {
        Money due = booking.dues().prepayment();
        if (due != null && booking.isHeld() && booking.dues().isShort() && !isStaff()) {
            throw new RuleBroken(
                    ErrorCode.PREPAYMENT_DUE,
                    Map.of(
                            "amount",
                            due.amount().toPlainString(),
                            "currency",
                            due.currency().getCurrencyCode()));
        }
    }

    /** What is owed if the client cancels now; null for nothing: a place that is only held costs nothing. */
    @Nullable
    Fee ofCancellation(Booking booking, @Nullable String waiver) {
        return orWaived(
                booking.isHeld()
                        ? Optional.empty()
                        : CancellationPolicy.lateCancellation(
                                terms(booking), booking.total(), booking.start(), clock.instant()),
                waiver);
    }

    /**
     * The same of several that are cancelled together, by their ids; a waiver holds for all of which something is owed.
     *
     * @throws RuleBroken {@code NO_FEE} if there is a waiver and nothing is owed of any
     */
    Map<UUID, Fee> ofCancellation(List<Booking> bookings, @Nullable String waiver) {
        Fee.Waiver its = waiver == null ? null : waiver(waiver);
        Map<UUID, Fee> owed = new HashMap<>();
        for (Booking booking : bookings) {
            Fee fee = ofCancellation(booking, null);
            if (fee != null) {
                owed.put(booking.id(), its == null ? fee : fee.waived(its));
            }
        }
        if (its != null && owed.isEmpty()) {
            throw new RuleBroken(ErrorCode.NO_FEE);
        }
        return owed;
    }

    /** What is owed if the client has not come; null for nothing. */
    @Nullable
    Fee ofNoShow(Booking booking, @Nullable String waiver) {
        return orWaived(CancellationPolicy.noShow(terms(booking), booking.total()), waiver);
    }

    /** What whoever has the money of a visit has to settle; empty if nothing was paid for it and nothing is owed. */
    static Optional<UnkeptVisit> unkept(Booking booking) {
        Dues dues = booking.dues();
        return dues.prepaid() == null && dues.owed() == null
                ? Optional.empty()
                : Optional.of(new UnkeptVisit(
                        booking.id(),
                        booking.number(),
                        booking.branchId(),
                        booking.client().id(),
                        booking.client().name(),
                        dues.fee(),
                        booking.status() == BookingStatus.CANCELLED));
    }

    /** @throws RuleBroken {@code FORBIDDEN} for who may not waive */
    Fee.Waiver waiver(String reason) {
        if (!isStaff() || !session.may(Permission.FEES_WAIVE)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        return new Fee.Waiver(caller.userId(), clock.instant(), reason);
    }

    private @Nullable Fee orWaived(Optional<Fee> owed, @Nullable String waiver) {
        if (waiver == null) {
            return owed.orElse(null);
        }
        Fee.Waiver its = waiver(waiver);
        return owed.orElseThrow(() -> new RuleBroken(ErrorCode.NO_FEE)).waived(its);
    }

    /** Bookings from before there were terms keep to the branch's of today. */
    private CancellationTerms terms(Booking booking) {
        CancellationTerms terms = booking.dues().terms();
        return terms != null
                ? terms
                : CancellationPolicy.termsOf(branches.of(booking.branchId()).settings());
    }

    private boolean isStaff() {
        Role role = caller.get().role();
        return role != null && role != Role.CLIENT;
    }
}
