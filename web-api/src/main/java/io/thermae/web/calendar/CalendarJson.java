package io.thermae.web.calendar;

import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffType;
import io.thermae.kernel.TimeRange;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is on in some branches; instants with the offset of each branch. */
public record CalendarJson(LocalDate from, LocalDate to, List<CalendarBranch> branches) {

    /** A branch, and when it is open. */
    public record CalendarBranch(
            UUID branchId,
            String name,
            String timeZone,
            List<CalendarSpan> open,
            @Schema(description = "Of all of the branch") List<BlockJson> blocks,
            List<CalendarLine> lines) {}

    /** What is on with one master, or one resource. */
    public record CalendarLine(
            @Nullable UUID masterId,
            @Nullable UUID resourceId,
            String name,
            @Nullable UUID resourceTypeId,
            @Schema(description = "Visits at the same time") int capacity,
            @Schema(description = "When a master works here; when the branch of a resource is open")
                    List<CalendarSpan> working,
            List<CalendarVisit> visits,
            @Schema(description = "Each once, whoever comes to it") List<GroupVisitJson> groups,
            List<CalendarAbsence> timeOff,
            List<CalendarMaintenance> maintenance,
            List<BlockJson> blocks,
            @Schema(description = "When a master is busy by calendars that he keeps elsewhere")
                    List<CalendarSpan> external,
            @Schema(description = "With visits elsewhere, and those that the caller is not shown")
                    List<CalendarSpan> busy) {}

    /** A span of time. */
    public record CalendarSpan(OffsetDateTime start, OffsetDateTime end) {
        static CalendarSpan of(TimeRange range, ZoneId zone) {
            return new CalendarSpan(Times.at(range.start(), zone), Times.at(range.end(), zone));
        }
    }

    /** One service of a booking; start and end without buffers. */
    public record CalendarVisit(
            UUID bookingId,
            String number,
            BookingStatus status,
            OffsetDateTime start,
            OffsetDateTime end,
            UUID serviceId,
            String serviceName,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            UUID customerId,
            String clientName,
            @Nullable String notes,
            List<CalendarSegment> segments,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            boolean walkIn,
            boolean overbooked,
            long version) {}

    /** A part of a service; the masters are free for others where it does not keep them busy. */
    public record CalendarSegment(OffsetDateTime start, OffsetDateTime end, boolean busy) {}

    /** Time off, asked for or given; the type is for the master himself and those who manage him. */
    public record CalendarAbsence(
            UUID id, OffsetDateTime start, OffsetDateTime end, @Nullable TimeOffType type, TimeOffStatus status) {}

    /** When a resource cannot be used. */
    public record CalendarMaintenance(UUID id, OffsetDateTime start, OffsetDateTime end, @Nullable String reason) {}

    static CalendarJson of(CalendarView view, boolean byMaster) {
        return new CalendarJson(
                view.from(),
                view.to(),
                view.branches().stream()
                        .map(branch -> new CalendarBranch(
                                branch.id(),
                                branch.name(),
                                branch.zone().getId(),
                                spans(branch.open(), branch.zone()),
                                blocks(branch.blocks(), branch.zone()),
                                branch.lines().stream()
                                        .map(line -> line(line, branch.zone(), byMaster))
                                        .toList()))
                        .toList());
    }

    private static CalendarLine line(CalendarView.Line line, ZoneId zone, boolean byMaster) {
        return new CalendarLine(
                byMaster ? line.id() : null,
                byMaster ? null : line.id(),
                line.name(),
                line.typeId(),
                line.capacity(),
                spans(line.working(), zone),
                line.visits().stream().map(visit -> visit(visit, zone)).toList(),
                line.groups().stream().map(GroupVisitJson::of).toList(),
                line.timeOff().stream().map(absence -> absence(absence, zone)).toList(),
                line.maintenance().stream()
                        .map(maintenance -> maintenance(maintenance, zone))
                        .toList(),
                blocks(line.blocks(), zone),
                spans(line.external(), zone),
                spans(line.busy(), zone));
    }

    private static CalendarVisit visit(CalendarView.Visit visit, ZoneId zone) {
        return new CalendarVisit(
                visit.bookingId(),
                visit.number(),
                visit.status(),
                Times.at(visit.start(), zone),
                Times.at(visit.end(), zone),
                visit.serviceId(),
                visit.serviceName(),
                visit.masterIds(),
                visit.resourceIds(),
                visit.customerId(),
                visit.clientName(),
                visit.notes(),
                visit.segments().stream()
                        .map(part -> new CalendarSegment(
                                Times.at(part.start(), zone), Times.at(part.end(), zone), part.busy()))
                        .toList(),
                visit.bufferBeforeMinutes(),
                visit.bufferAfterMinutes(),
                visit.walkIn(),
                visit.overbooked(),
                visit.version());
    }

    private static CalendarAbsence absence(CalendarView.Absence absence, ZoneId zone) {
        return new CalendarAbsence(
                absence.id(),
                Times.at(absence.start(), zone),
                Times.at(absence.end(), zone),
                absence.type(),
                absence.status());
    }

    private static CalendarMaintenance maintenance(MaintenanceView maintenance, ZoneId zone) {
        return new CalendarMaintenance(
                maintenance.id(),
                Times.at(maintenance.start(), zone),
                Times.at(maintenance.end(), zone),
                maintenance.reason());
    }

    private static List<BlockJson> blocks(List<BlockView> blocks, ZoneId zone) {
        return blocks.stream().map(block -> BlockJson.of(block, zone)).toList();
    }

    private static List<CalendarSpan> spans(List<TimeRange> ranges, ZoneId zone) {
        return ranges.stream().map(range -> CalendarSpan.of(range, zone)).toList();
    }
}
