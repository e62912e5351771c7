package io.thermae.booking.waitlist;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ConfirmHold;
import io.thermae.booking.api.Waitlist;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.api.WaitlistStatus;
import io.thermae.booking.hold.Holds;
import io.thermae.booking.reservation.StaffScope;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the waitlist, and takes what its people say. */
@Stateless
@PermitAll
@TenantTransaction
public class WaitlistBean implements Waitlist {

    @Inject
    StoredEntries entries;

    @Inject
    StaffScope scope;

    @Inject
    Holds holds;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    NoteReading noteReading;

    @Override
    public List<WaitlistEntryView> list(@Nullable WaitlistStatus status, Portion portion) {
        Set<UUID> branches = scope.visibleBranches();
        List<WaitlistEntryView> found =
                entries.list(status, branches == null ? null : branches.toArray(UUID[]::new), portion);
        note(null, found);
        return found;
    }

    @Override
    public WaitlistEntryView get(UUID entryId) {
        WaitlistEntryView entry = visible(entries.find(entryId).orElse(null));
        note(entryId, List.of(entry));
        return entry;
    }

    @Override
    public void leave(UUID entryId) {
        WaitlistEntryView entry = visible(entries.lock(entryId).orElse(null));
        if (entry.status() == WaitlistStatus.OFFERED) {
            letGo(entry);
        }
        if (entry.status() == WaitlistStatus.OFFERED || entry.status() == WaitlistStatus.WAITING) {
            entries.end(entryId, WaitlistStatus.LEFT);
        }
    }

    @Override
    public BookingView accept(UUID entryId) {
        WaitlistEntryView entry = offered(entryId, WaitlistStatus.BOOKED);
        BookingView booking = confirmHold.confirm(offer(entry).bookingId());
        entries.end(entryId, WaitlistStatus.BOOKED);
        return booking;
    }

    @Override
    public WaitlistEntryView decline(UUID entryId) {
        WaitlistEntryView entry = offered(entryId, WaitlistStatus.WAITING);
        letGo(entry);
        entries.waitAgain(entryId);
        return entries.find(entryId).orElseThrow();
    }

    private void letGo(WaitlistEntryView entry) {
        holds.letGo(offer(entry).bookingId());
    }

    /** The entry, locked, if it has an offer. */
    private WaitlistEntryView offered(UUID entryId, WaitlistStatus to) {
        WaitlistEntryView entry = visible(entries.lock(entryId).orElse(null));
        if (entry.status() != WaitlistStatus.OFFERED) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION, Map.of("from", entry.status().name(), "to", to.name()));
        }
        return entry;
    }

    private static WaitlistEntryView.Offer offer(WaitlistEntryView entry) {
        WaitlistEntryView.Offer offer = entry.offer();
        if (offer == null) {
            throw new IllegalStateException("Nothing is offered to " + entry.id());
        }
        return offer;
    }

    private WaitlistEntryView visible(@Nullable WaitlistEntryView entry) {
        Set<UUID> branches = scope.visibleBranches();
        if (entry == null || (branches != null && entry.branchId() != null && !branches.contains(entry.branchId()))) {
            throw new NotFound("waitlist entry");
        }
        return entry;
    }

    /** Entries show who waits. */
    private void note(@Nullable UUID entryId, List<WaitlistEntryView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "booking.waitlist_entry",
                    entryId,
                    Map.of(
                            "entries", seen.stream().map(WaitlistEntryView::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(WaitlistEntryView::customerId)
                                            .distinct()
                                            .toList()));
        }
    }
}
