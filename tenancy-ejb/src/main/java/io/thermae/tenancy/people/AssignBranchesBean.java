package io.thermae.tenancy.people;

import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.AssignBranches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** Follows the masters' cards. */
@Stateless
@PermitAll
@TenantTransaction
public class AssignBranchesBean implements AssignBranches {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Override
    public void assign(UUID userId, Set<UUID> branches) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user != null && user.role() == Role.MASTER) {
            user.workIn(branches);
            entities.flush();
        }
    }
}
