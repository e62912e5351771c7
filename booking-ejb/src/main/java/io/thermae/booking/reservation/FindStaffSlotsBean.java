package io.thermae.booking.reservation;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.FindStaffSlots;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a colleague can book: who calls decides which rules bind the search. */
@Stateless
@PermitAll
@TenantTransaction
public class FindStaffSlotsBean implements FindStaffSlots {

    @Inject
    FindSlots findSlots;

    @Inject
    OwnCalendar ownCalendar;

    @Override
    public List<Slot> find(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        requireOwn(branchId);
        return findSlots.find(ownCalendar.confine(items), branchId, from, to).stream()
                .filter(slot -> ownCalendar.mayBookIn(slot.branchId()))
                .toList();
    }

    @Override
    public SortedMap<LocalDate, Integer> count(
            List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        requireOwn(branchId);
        return findSlots.countIn(ownCalendar::mayBookIn, ownCalendar.confine(items), branchId, from, to);
    }

    @Override
    public Optional<Slot> next(List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from) {
        requireOwn(branchId);
        return findSlots.nextIn(ownCalendar::mayBookIn, ownCalendar.confine(items), branchId, from);
    }

    private void requireOwn(@Nullable UUID branchId) {
        if (branchId != null && !ownCalendar.mayBookIn(branchId)) {
            throw new NotFound("branch");
        }
    }
}
