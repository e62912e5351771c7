package io.thermae.booking.api;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on in some branches.
 *
 * @param branches the oldest first
 */
public record CalendarView(LocalDate from, LocalDate to, List<Branch> branches) {

    /**
     * One branch.
     *
     * @param open when it is open
     * @param blocks of all of it
     * @param lines by name
     */
    public record Branch(
            UUID id, String name, ZoneId zone, List<TimeRange> open, List<BlockView> blocks, List<Line> lines) {}

    /**
     * What is on with one master, or one resource.
     *
     * @param typeId of a resource; null for masters
     * @param capacity of a resource: visits at the same time; 1 for masters
     * @param working when a master works in the branch; when the branch of a resource is open
     * @param visits that the caller is shown, by start
     * @param groups group visits, by start
     * @param timeOff of a master
     * @param maintenance of a resource
     * @param blocks in which it takes part
     * @param external when a master is busy by calendars that he keeps elsewhere
     * @param busy with visits of which the caller is shown no more: of another branch, or not his affair
     */
    public record Line(
            UUID id,
            String name,
            @Nullable UUID typeId,
            int capacity,
            List<TimeRange> working,
            List<Visit> visits,
            List<GroupVisitView> groups,
            List<Absence> timeOff,
            List<MaintenanceView> maintenance,
            List<BlockView> blocks,
            List<TimeRange> external,
            List<TimeRange> busy) {}

    /**
     * One service of a booking.
     *
     * @param start of the work, without buffers
     * @param end of the work, without buffers
     * @param masterIds all who do it
     * @param resourceIds what else it takes
     * @param segments its parts in order; one where it is one piece of work
     * @param version of the booking
     */
    public record Visit(
            UUID bookingId,
            String number,
            BookingStatus status,
            Instant start,
            Instant end,
            UUID serviceId,
            String serviceName,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            UUID customerId,
            String clientName,
            @Nullable String notes,
            List<Part> segments,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            boolean walkIn,
            boolean overbooked,
            long version) {}

    /**
     * A part of a service.
     *
     * @param busy whether the masters are busy with the client
     */
    public record Part(Instant start, Instant end, boolean busy) {}

    /**
     * A master's time off.
     *
     * @param type null where it is not the caller's affair
     */
    public record Absence(UUID id, Instant start, Instant end, @Nullable TimeOffType type, TimeOffStatus status) {

        /** As others are told of it. */
        public Absence withoutType() {
            return new Absence(id, start, end, null, status);
        }
    }
}
