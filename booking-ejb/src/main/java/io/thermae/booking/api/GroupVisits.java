package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits of several clients at once: each is planned with its masters and resources, and its places are booked as visits are.
 * An owner plans all, a manager those of his branches, a master his own.
 */
@Local
public interface GroupVisits {

    /**
     * What is to be planned.
     *
     * @param branchId null where the service can be done in one branch only
     * @param masterId who is to do it, or to be one of those who do; null for anybody
     */
    record Wish(UUID serviceId, @Nullable UUID branchId, @Nullable UUID masterId, Instant start) {}

    /**
     * What is to be otherwise; null leaves it as it is.
     *
     * @param start when it begins; it keeps its length
     * @param branchId where
     * @param masterId who is to do it, or to be one of those who do
     * @param resourceIds which resources it is to take, of the types that its service takes
     * @param places for how many
     */
    record Change(
            @Nullable Instant start,
            @Nullable UUID branchId,
            @Nullable UUID masterId,
            @Nullable List<UUID> resourceIds,
            @Nullable Integer places) {

        /** What of it a group visit is not yet. */
        public Change besides(GroupVisitView group) {
            return new Change(
                    group.start().equals(start) ? null : start,
                    group.branchId().equals(branchId) ? null : branchId,
                    masterId != null && group.masterIds().contains(masterId) ? null : masterId,
                    resourceIds != null && Set.copyOf(group.resourceIds()).equals(Set.copyOf(resourceIds))
                            ? null
                            : resourceIds,
                    places != null && places == group.places() ? null : places);
        }

        /** Whether it has to be done at another time, elsewhere, or by others. */
        public boolean moves() {
            return start != null || branchId != null || masterId != null || resourceIds != null;
        }
    }

    /**
     * Which of them; null leaves a criterion out.
     *
     * @param from first date, in the business's zone
     * @param to last date, in the business's zone
     */
    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID serviceId,
            @Nullable UUID branchId,
            @Nullable UUID masterId) {}

    /**
     * Plans one where its masters and resources are free. Neither lead time nor horizon are asked.
     *
     * @throws io.thermae.kernel.InvalidInput if the service is for one client
     * @throws io.thermae.kernel.RuleBroken with the code of the rule that stands against it, {@code SLOT_TAKEN} among them
     * @throws io.thermae.kernel.NotFound if a service, master or branch is not the business's
     */
    GroupVisitView plan(Wish wish);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    GroupVisitView get(UUID groupVisitId);

    /** By start, those that the caller may see; cancelled ones too. */
    List<GroupVisitView> list(Filter filter, Portion portion);

    /**
     * Moves it with all of its bookings, or gives it more or fewer places. Who has a booking is told of another time, another
     * master and another branch.
     *
     * @throws io.thermae.kernel.InvalidInput {@code branchId}, {@code resourceIds}
     * @throws io.thermae.kernel.NotFound as with {@link #get}, and if the master is not the business's
     * @throws SlotAlreadyTaken with starts at which it could be done
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN}, {@code STALE_VERSION}; {@code ILLEGAL_TRANSITION} if it has begun,
     *     was cancelled, or somebody has come already; {@code PLACES_TAKEN} if more places are taken than it is to have;
     *     the code of the rule that stands against it
     */
    GroupVisitView change(UUID groupVisitId, Change change);

    /**
     * Cancels it with all of its bookings.
     *
     * @param stranded its choice can only be to cancel
     * @throws io.thermae.kernel.NotFound as with {@link #get}
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN}, {@code STALE_VERSION}; {@code ILLEGAL_TRANSITION} if it has
     *     begun, or was cancelled; {@code BOOKINGS_STRANDED} with its bookings, if nothing was chosen for them
     */
    GroupVisitView cancel(UUID groupVisitId, IfStranded stranded);
}
