package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits masters, their week and their time off. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpMasterBean implements SetUpMaster {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    MasterReferences references;

    @Inject
    MasterUsers masterUsers;

    @Inject
    TimesOff timesOff;

    @Inject
    ExpectedVersion expected;

    @Override
    public MasterView add(MasterDetails details) {
        check(details, Set.of());
        UUID userId = masterUsers.of(details).orElse(null);
        Master master = new Master(Ids.next(), details, userId);
        entities.persist(master);
        MasterView made = flushed(master);
        if (userId != null) {
            masterUsers.link(made.id(), userId, details.branchIds());
        }
        return made;
    }

    @Override
    public MasterView edit(UUID masterId, MasterDetails wanted) {
        Master master = load(masterId);
        MasterView before = master.view();
        check(wanted, before.branchIds());
        MasterDetails details = wanted.in(MasterScope.branches(caller.get(), before.branchIds(), wanted.branchIds()));
        master.edit(details);
        entities.flush();
        masterUsers.follow(before, details);
        entities.refresh(master);
        return master.view();
    }

    @Override
    public MasterView setSchedule(UUID masterId, List<Shift> schedule) {
        refuse(SchedulePolicy.violations(schedule));
        Master master = load(masterId);
        master.work(schedule);
        return flushed(master);
    }

    @Override
    public void archive(UUID masterId) {
        Master master = load(masterId);
        if (!MasterScope.isWholly(caller.get(), master.view())) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        master.archive();
    }

    @Override
    public TimeOffView addTimeOff(UUID masterId, Instant start, Instant end, @Nullable String reason) {
        if (!start.isBefore(end)) {
            throw new InvalidInput("end", "must_be_after_start");
        }
        load(masterId);
        return timesOff.add(masterId, start, end, reason);
    }

    @Override
    public void removeTimeOff(UUID masterId, UUID timeOffId) {
        load(masterId);
        timesOff.remove(masterId, timeOffId);
    }

    private void check(MasterDetails details, Collection<UUID> before) {
        List<FieldViolation> violations = new ArrayList<>(references.violations(details, caller.get(), before));
        List<Shift> schedule = details.schedule();
        if (schedule != null) {
            violations.addAll(SchedulePolicy.violations(schedule));
        }
        refuse(violations);
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Master load(UUID masterId) {
        Master master = entities.find(Master.class, masterId, LockModeType.PESSIMISTIC_WRITE);
        if (master == null || !MasterScope.includes(caller.get(), master.view())) {
            throw new NotFound("master");
        }
        expected.require(master.version());
        return master;
    }

    private MasterView flushed(Master master) {
        entities.flush();
        return master.view();
    }
}
