package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers when a visit is possible. A slot that is answered can be booked until somebody else does. */
@Local
public interface FindSlots {

    /** At most so many days are looked at. */
    int MAX_DAYS = 62;

    /**
     * All starts of a period at which the whole visit fits, by start; none in the past. The number of statements that it
     * sends does not depend on how much there is to look at.
     *
     * @param items the services in the order in which they follow each other, at least one
     * @param branchId null for all branches
     * @param from first date, in the branch's zone
     * @param to last date
     * @throws io.thermae.kernel.NotFound if a service, master or branch is not the business's
     */
    List<Slot> find(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to);

    /**
     * How many starts each date of a period has at which the whole visit fits, in any of the branches; by date, those
     * without one too. The parameters mean what they mean in {@link #find}.
     */
    SortedMap<LocalDate, Integer> count(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to);

    /** The same of those of the branches that are wanted. */
    SortedMap<LocalDate, Integer> countIn(
            Predicate<UUID> wanted, List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to);

    /**
     * The first slot from a date on, as far ahead as visits can be booked.
     *
     * @param from first date, in the branch's zone; null for now
     */
    Optional<Slot> next(List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from);

    /** The same of those of the branches that are wanted. */
    Optional<Slot> nextIn(
            Predicate<UUID> wanted, List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from);
}
