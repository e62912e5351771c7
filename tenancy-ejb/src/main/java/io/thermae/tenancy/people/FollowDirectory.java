package io.thermae.tenancy.people;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes people what a directory outside says that they are. */
@Stateless
@PermitAll
@TenantTransaction
public class FollowDirectory {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Ownership ownership;

    @Inject
    WorkBranches workBranches;

    @Inject
    Clock clock;

    /**
     * Somebody who is not known yet.
     *
     * @param emailVerified whether the address has proved to be the person's
     * @param language null for the business's
     */
    public record Newcomer(
            String email,
            boolean emailVerified,
            String firstName,
            String lastName,
            @Nullable String language,
            Role role,
            Set<UUID> branches) {}

    /** One at a time, until the transaction ends. Before any person is looked for. */
    public void lock() {
        ownership.lock();
    }

    /** Adds somebody, who is active at once and has no password. */
    public UUID add(Newcomer newcomer) {
        String ours = sql.query("select language from tenancy.tenant", row -> row.getString(1))
                .get(0);
        User user = User.admitted(
                Ids.next(),
                newcomer.email(),
                newcomer.firstName(),
                newcomer.lastName(),
                newcomer.role(),
                newcomer.language() == null ? ours : newcomer.language(),
                clock.instant());
        if (newcomer.emailVerified()) {
            user.verify(user.email(), clock.instant());
        }
        user.workIn(newcomer.branches());
        entities.persist(user);
        // what follows refers to the person by id only
        entities.flush();
        return user.id();
    }

    /**
     * Lets somebody in who was invited; the invitation is used up.
     *
     * @param emailVerified whether the address has proved to be the person's
     */
    public void activate(UUID userId, boolean emailVerified) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        user.admit();
        if (emailVerified) {
            user.verify(user.email(), clock.instant());
        }
        entities.flush();
        sql.update(
                "update tenancy.invitation set accepted_at = ? where user_id = ? and accepted_at is null",
                clock.instant(),
                userId);
    }

    /** Gives a role and its branches; the last owner of a business stays its owner. */
    public void assign(UUID userId, Role role, Collection<UUID> branches) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (!user.isActiveOwner() || role == Role.OWNER || ownership.isAnotherThan(user)) {
            user.become(role, branches);
            entities.flush();
        }
    }

    /** Those of the branches that are in use; of none: all that are. */
    public Set<UUID> inUse(Set<UUID> branches) {
        List<UUID> all = workBranches.all();
        Set<UUID> wanted = new TreeSet<>(all);
        if (!branches.isEmpty()) {
            wanted.retainAll(branches);
        }
        return wanted;
    }
}
