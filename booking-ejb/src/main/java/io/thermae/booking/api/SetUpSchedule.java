package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * Says when masters work. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the field; a master outside the
 * caller's reach is {@link io.thermae.kernel.NotFound}. What would strand bookings is refused as
 * {@link io.thermae.kernel.RuleBroken} {@code BOOKINGS_STRANDED} with them, unless it is said what becomes of them.
 */
@Local
public interface SetUpSchedule {

    /** All schedules of a master, by their beginning. */
    List<Schedule> schedules(UUID masterId);

    /** Replaces what holds from the schedule's beginning on. */
    MasterView set(UUID masterId, Schedule schedule, IfStranded stranded);

    /** The dates with hours of their own, by date. */
    List<WorkingDate> specialDates(UUID masterId);

    /**
     * Gives a date hours of its own.
     *
     * @param wanted its id does not count
     * @throws io.thermae.kernel.RuleBroken {@code SPECIAL_DATE_TAKEN} if the date has some already
     */
    WorkingDate addSpecialDate(UUID masterId, WorkingDate wanted, IfStranded stranded);

    void removeSpecialDate(UUID masterId, UUID specialDateId, IfStranded stranded);
}
