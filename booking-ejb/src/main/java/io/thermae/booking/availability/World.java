package io.thermae.booking.availability;

import io.thermae.tenancy.api.BranchCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that decides whether a visit is possible, loaded at once.
 *
 * @param branches that the visit may take place in
 * @param services asked for, by id
 * @param masters who perform any of them
 * @param units of the types that any of them needs
 */
public record World(
        List<BranchCalendar> branches, Map<UUID, Offer> services, List<Calendar> masters, List<Unit> units) {

    /**
     * A master's calendar.
     *
     * @param performs the services of this world that he performs
     * @param worksIn branches
     * @param working when he works
     * @param skills what he has learnt
     * @param booked what bookings have reserved, buffers included
     * @param timeOff when he does not work
     */
    public record Calendar(
            UUID id,
            Set<UUID> performs,
            Set<UUID> worksIn,
            WorkingTime working,
            Skills skills,
            Spans booked,
            Spans timeOff) {}

    /**
     * A place of a resource: a chair, a lift, one of the beds of a room.
     *
     * @param taken by bookings, buffers included, and by maintenance
     */
    public record Unit(Place place, UUID typeId, UUID branchId, Spans taken) {}
}
