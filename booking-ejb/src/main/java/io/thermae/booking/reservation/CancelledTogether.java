package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.SettleUnkeptVisit;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels several bookings in few round trips: somebody may be waiting for each of their masters. */
@ApplicationScoped
public class CancelledTogether {

    /** How many are written at once: a message to the database does not grow with the business. */
    private static final int PORTION = 50;

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    Fees fees;

    @Inject
    Allocations allocations;

    @Inject
    Snapshots snapshots;

    @Inject
    SettleUnkeptVisit settleUnkeptVisit;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    /**
     * Cancels bookings of any clients, as is the business's wish; each client is told of his.
     *
     * @param reason that they are told; null for none
     * @throws NotFound if one of them is outside the caller's scope
     * @throws RuleBroken {@code FORBIDDEN} if the caller may only see one; {@code ILLEGAL_TRANSITION} if one is over
     */
    public void cancel(Collection<UUID> ids, @Nullable String reason) {
        if (ids.isEmpty()) {
            return;
        }
        List<Booking> meant = bookings.lockAll(ids);
        for (Booking booking : meant) {
            scope.require(booking);
            fees.requireCancellable(booking);
            booking.cancel(reason, null, false);
        }
        Map<UUID, List<Booking>> byBranch = new HashMap<>();
        meant.forEach(booking -> byBranch.computeIfAbsent(booking.branchId(), id -> new ArrayList<>())
                .add(booking));
        for (List<Booking> there : byBranch.values()) {
            Snapshots.Scene scene = snapshots.telling(there).scene();
            for (int from = 0; from < there.size(); from += PORTION) {
                List<Booking> portion = there.subList(from, Math.min(from + PORTION, there.size()));
                write(
                        portion,
                        portion.stream()
                                .map(booking -> new BookingCancelled(
                                        scene.of(booking),
                                        reason,
                                        false,
                                        booking.dues().prepaid(),
                                        booking.dues().owed()))
                                .toList());
            }
        }
        settle(meant);
    }

    /** Writes in one round trip what is cancelled already, frees what it reserved, and tells of it. */
    void write(List<Booking> cancelled, List<BookingCancelled> news) {
        sql.together(() -> {
            for (Booking booking : cancelled) {
                bookings.update(booking);
                allocations.release(booking.id());
            }
            news.forEach(outbox::publish);
            return cancelled;
        });
    }

    /** Settles the money of all that was cancelled; after all of it is written, for the books are locked last. */
    void settle(List<Booking> cancelled) {
        settleUnkeptVisit.settleAll(
                cancelled.stream().map(Fees::unkept).flatMap(Optional::stream).toList());
    }
}
