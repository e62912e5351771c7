package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.AssignBranches;
import io.thermae.tenancy.api.InviteUser;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    MasterReferences references;

    @Inject
    InviteUser inviteUser;

    @Inject
    AssignBranches assignBranches;

    @Inject
    TimesOff timesOff;

    @Inject
    ExpectedVersion expected;

    @Override
    public MasterView add(MasterDetails details) {
        check(details);
        UUID userId = invite(details);
        Master master = new Master(Ids.next(), details, userId);
        entities.persist(master);
        MasterView made = flushed(master);
        if (userId != null) {
            sql.update("update booking.master set user_id = ? where id = ?", userId, made.id());
        }
        return made;
    }

    @Override
    public MasterView edit(UUID masterId, MasterDetails details) {
        check(details);
        Master master = load(masterId);
        master.edit(details);
        UUID userId = master.view().userId();
        if (userId != null) {
            assignBranches.assign(userId, details.branchIds());
        }
        return flushed(master);
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
        load(masterId).archive();
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

    private @Nullable UUID invite(MasterDetails details) {
        String email = details.email();
        return email == null
                ? null
                : inviteUser
                        .invite(new InviteUser.Invitation(
                                email,
                                details.firstName(),
                                details.lastName(),
                                details.phone(),
                                Role.MASTER,
                                details.branchIds(),
                                null))
                        .id();
    }

    private void check(MasterDetails details) {
        List<FieldViolation> violations = new ArrayList<>(references.violations(details, caller.get()));
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
