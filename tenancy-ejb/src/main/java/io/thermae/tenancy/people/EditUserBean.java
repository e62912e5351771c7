package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.EditUser;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.branch.BranchPolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Edits people. */
@Stateless
@PermitAll
@TenantTransaction
public class EditUserBean implements EditUser {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    @Inject
    Ownership ownership;

    @Inject
    WorkBranches workBranches;

    @Override
    public UserView editOwn(Profile profile) {
        refuse(violations(profile));
        User user = load(caller.userId());
        user.edit(profile);
        entities.flush();
        return user.view();
    }

    @Override
    public UserView edit(UUID userId, Profile profile, Role role, Set<UUID> branches) {
        List<FieldViolation> violations = violations(profile);
        if (role == Role.SUPER_ADMIN || role == Role.CLIENT) {
            violations.add(new FieldViolation("role", "not_assignable"));
        }
        if (role == Role.OWNER && !branches.isEmpty()) {
            violations.add(new FieldViolation("branchIds", "too_many", Map.of("max", 0)));
        }
        violations.addAll(workBranches.violations(role, branches));
        refuse(violations);
        ownership.lock();
        User user = load(userId);
        if (role == Role.OWNER || user.role() == Role.OWNER) {
            caller.requireInPerson();
        }
        if (user.isActiveOwner() && role != Role.OWNER) {
            ownership.requireAnotherThan(user);
        }
        user.edit(profile);
        user.become(role, branches);
        entities.flush();
        return user.view();
    }

    private static List<FieldViolation> violations(Profile profile) {
        List<FieldViolation> violations = new ArrayList<>();
        String zone = profile.timeZone();
        if (zone != null && !BranchPolicy.isZone(zone)) {
            violations.add(new FieldViolation("timeZone", "unknown_time_zone"));
        }
        if (!Language.isTag(profile.language())) {
            violations.add(new FieldViolation("language", "unknown_locale"));
        }
        return violations;
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private User load(UUID userId) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user == null || user.isErased()) {
            throw new NotFound("user");
        }
        expected.require(user.version());
        return user;
    }
}
