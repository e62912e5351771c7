package io.thermae.booking.staff;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.Shift;
import io.thermae.booking.external.StoredExternalCalendars;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes and edits masters. */
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
    EditedMasters masters;

    @Inject
    MasterViews views;

    @Inject
    StoredSchedules storedSchedules;

    @Inject
    StoredSkills storedSkills;

    @Inject
    StoredExternalCalendars externalCalendars;

    @Inject
    StrandedBookings stranded;

    @Inject
    PlanLimits limits;

    @Inject
    Branches branches;

    @Override
    public MasterView add(MasterDetails details) {
        List<Shift> shifts = details.schedule();
        check(details, shifts, Set.of());
        limits.require(PlanLimit.MASTERS, 1);
        UUID userId = masterUsers.of(details).orElse(null);
        Master master = new Master(Ids.next(), details, userId);
        entities.persist(master);
        entities.flush();
        if (userId != null) {
            masterUsers.link(master.id(), userId, details.branchIds());
        }
        if (shifts != null) {
            storedSchedules.put(master.id(), Schedule.weekly(shifts));
        }
        learn(master.id(), details);
        return views.of(master);
    }

    @Override
    public MasterView edit(UUID masterId, MasterDetails wanted, IfStranded ifStranded) {
        stranded.hold(masterId, ifStranded);
        Master master = masters.load(masterId);
        MasterView before = views.of(master);
        // what was read and is sent again changes nothing: neither what is still to come, nor what takes turns
        List<Shift> shifts = before.schedule().equals(wanted.schedule()) ? null : wanted.schedule();
        check(wanted, shifts, before.branchIds());
        MasterDetails details = wanted.in(MasterScope.branches(caller.get(), before.branchIds(), wanted.branchIds()));
        master.edit(details);
        entities.flush();
        masterUsers.follow(before, details);
        Set<UUID> left = left(before.branchIds(), details.branchIds());
        if (shifts != null) {
            stranded.settle(masterId, left, ifStranded, () -> storedSchedules.put(masterId, Schedule.weekly(shifts)));
        } else if (!left.isEmpty()) {
            stranded.settle(masterId, left, ifStranded, () -> {});
        }
        learn(masterId, details);
        if (shifts == null && details.profile().skills() == null) {
            entities.refresh(master);
        } else {
            masters.touch(master);
        }
        return views.of(master);
    }

    @Override
    public void archive(UUID masterId, IfStranded ifStranded) {
        stranded.hold(masterId, ifStranded);
        Master master = masters.load(masterId);
        if (!MasterScope.isWholly(caller.get(), master.view())) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        stranded.settleAll(masterId, ifStranded);
        master.archive();
        externalCalendars.deleteOf(masterId);
    }

    /**
     * Holds that the details make sense.
     *
     * @param shifts null if they stay
     * @param before where the master works so far
     */
    private void check(MasterDetails details, @Nullable List<Shift> shifts, Collection<UUID> before) {
        List<FieldViolation> violations = new ArrayList<>(references.violations(details, caller.get(), before));
        if (shifts != null) {
            violations.addAll(SchedulePolicy.violations(Schedule.weekly(shifts), details.branchIds()));
        }
        List<MasterSkill> skills = details.profile().skills();
        if (skills != null) {
            violations.addAll(SchedulePolicy.ofSkills(skills));
        }
        SchedulePolicy.refuse(violations);
    }

    /** The branches in which he is not to work any more; what becomes of visits to an archived one was said when it was archived. */
    private Set<UUID> left(Collection<UUID> before, Collection<UUID> after) {
        Set<UUID> left = new HashSet<>(before);
        left.removeAll(after);
        if (!left.isEmpty()) {
            left.retainAll(branches.list().stream().map(BranchView::id).collect(Collectors.toSet()));
        }
        return left;
    }

    private void learn(UUID masterId, MasterDetails details) {
        List<MasterSkill> skills = details.profile().skills();
        if (skills != null) {
            storedSkills.replace(masterId, skills);
        }
    }
}
