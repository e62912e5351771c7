package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers when the people of the business can book a visit: what only they book too, and until it begins. */
@Local
public interface FindStaffSlots {

    /**
     * As {@link FindSlots#find}, as far as the caller may book: for a master who books for himself alone, his own times;
     * for others, those of their branches.
     *
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if it is asked for a colleague of such a master
     * @throws io.thermae.kernel.NotFound also if the branch is not the caller's
     */
    List<Slot> find(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to);

    /** As {@link FindSlots#count}, as far as with {@link #find}. */
    SortedMap<LocalDate, Integer> count(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to);

    /** As {@link FindSlots#next}, as far as with {@link #find}. */
    Optional<Slot> next(List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from);
}
