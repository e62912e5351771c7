package io.thermae.tenancy.branch;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.SpecialDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits branches, their hours and their special dates. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpBranchBean implements SetUpBranch {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    ExpectedVersion expected;

    @Inject
    PlanLimits limits;

    @Override
    public BranchView add(BranchDetails details) {
        check(details);
        limits.require(PlanLimit.BRANCHES, 1);
        Branch branch = new Branch(Ids.next(), details);
        entities.persist(branch);
        return flushed(branch);
    }

    @Override
    public BranchView edit(UUID branchId, BranchDetails details) {
        check(details);
        Branch branch = load(branchId);
        branch.edit(details);
        return flushed(branch);
    }

    @Override
    public BranchView setBusinessHours(UUID branchId, List<OpeningHours> hours) {
        refuse(BranchPolicy.violations(hours));
        Branch branch = load(branchId);
        branch.open(hours);
        return flushed(branch);
    }

    @Override
    public void archive(UUID branchId) {
        load(branchId).archive();
    }

    @Override
    public SpecialDate addSpecialDate(
            UUID branchId,
            LocalDate date,
            boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String reason) {
        refuse(specialDateViolations(closed, opens, closes));
        load(branchId);
        raiseVersion(branchId);
        UUID id = Ids.next();
        int added = sql.update(
                """
                insert into tenancy.special_date (id, branch_id, date, closed, opens, closes, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, branch_id, date) do nothing
                """,
                id,
                branchId,
                date,
                closed,
                opens,
                closes,
                reason);
        if (added == 0) {
            throw new RuleBroken(ErrorCode.SPECIAL_DATE_TAKEN, Map.of("field", "date", "date", date.toString()));
        }
        return new SpecialDate(id, date, closed, opens, closes, reason);
    }

    @Override
    public void removeSpecialDate(UUID branchId, UUID specialDateId) {
        load(branchId);
        raiseVersion(branchId);
        int removed =
                sql.update("delete from tenancy.special_date where branch_id = ? and id = ?", branchId, specialDateId);
        if (removed == 0) {
            throw new NotFound("special date");
        }
    }

    private static List<FieldViolation> specialDateViolations(
            boolean closed, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        List<FieldViolation> violations = new ArrayList<>();
        if (closed) {
            if (opens != null || closes != null) {
                violations.add(new FieldViolation("closed", "closed_has_no_hours"));
            }
        } else if (opens == null) {
            violations.add(new FieldViolation("opens", "required"));
        } else if (closes == null) {
            violations.add(new FieldViolation("closes", "required"));
        } else if (!BranchPolicy.endsAfterStart(opens, closes)) {
            violations.add(new FieldViolation("closes", "must_be_after_opens"));
        }
        return violations;
    }

    private static void check(BranchDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        if (!BranchPolicy.isZone(details.timeZone())) {
            violations.add(new FieldViolation("timeZone", "unknown_time_zone"));
        }
        List<OpeningHours> hours = details.businessHours();
        if (hours != null) {
            violations.addAll(BranchPolicy.violations(hours));
        }
        refuse(violations);
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Locks it: the hours are replaced as a whole, and two editors at once must not mix theirs. */
    private Branch load(UUID branchId) {
        Branch branch = entities.find(Branch.class, branchId, LockModeType.PESSIMISTIC_WRITE);
        if (branch == null) {
            throw new NotFound("branch");
        }
        expected.require(branch.version());
        return branch;
    }

    /** Special dates are edited under the version of their branch, whose row they leave as it is. */
    private void raiseVersion(UUID branchId) {
        sql.update("update tenancy.branch set version = version + 1 where id = ?", branchId);
    }

    private BranchView flushed(Branch branch) {
        entities.flush();
        return branch.view();
    }
}
