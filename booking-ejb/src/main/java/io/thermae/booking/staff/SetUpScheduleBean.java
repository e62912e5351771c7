package io.thermae.booking.staff;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.SetUpSchedule;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;

/** Says when masters work. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpScheduleBean implements SetUpSchedule {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, Month.DECEMBER, 31);

    @Inject
    EditedMasters masters;

    @Inject
    MasterViews views;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    StoredSchedules stored;

    @Inject
    StrandedBookings strandedBookings;

    @Override
    public List<Schedule> schedules(UUID masterId) {
        masters.seen(masterId);
        return workingTimes.schedules(List.of(masterId)).getOrDefault(masterId, List.of());
    }

    @Override
    public MasterView set(UUID masterId, Schedule schedule, IfStranded stranded) {
        strandedBookings.hold(masterId, stranded);
        Master master = masters.load(masterId);
        SchedulePolicy.refuse(SchedulePolicy.violations(schedule, master.view().branchIds()));
        strandedBookings.settle(masterId, stranded, () -> stored.put(masterId, schedule));
        masters.touch(master);
        return views.of(master);
    }

    @Override
    public List<WorkingDate> specialDates(UUID masterId) {
        masters.seen(masterId);
        return workingTimes
                .dates(List.of(masterId), WorkingTimes.BEGINNING_OF_TIME, LAST_DAY)
                .getOrDefault(masterId, List.of());
    }

    @Override
    public WorkingDate addSpecialDate(UUID masterId, WorkingDate wanted, IfStranded stranded) {
        strandedBookings.hold(masterId, stranded);
        Master master = masters.load(masterId);
        SchedulePolicy.refuse(SchedulePolicy.violations(wanted, master.view().branchIds()));
        WorkingDate date =
                new WorkingDate(Ids.next(), wanted.date(), wanted.overtime(), wanted.shifts(), wanted.reason());
        strandedBookings.settle(masterId, stranded, () -> {
            if (!stored.add(masterId, date)) {
                throw new RuleBroken(ErrorCode.SPECIAL_DATE_TAKEN);
            }
        });
        return date;
    }

    @Override
    public void removeSpecialDate(UUID masterId, UUID specialDateId, IfStranded stranded) {
        strandedBookings.hold(masterId, stranded);
        masters.load(masterId);
        strandedBookings.settle(masterId, stranded, () -> stored.remove(masterId, specialDateId));
    }
}
