package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.credentials.Accounts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads people. */
@Stateless
@PermitAll
@TenantTransaction
public class PeopleBean implements People {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Override
    public UserView get(UUID userId) {
        User user = entities.find(User.class, userId);
        if (user == null) {
            throw new NotFound("user");
        }
        return user.view();
    }

    private static final String AFTER =
            """
             and exists (select c from User c where c.id = :after
                         and (u.lastName > c.lastName
                              or (u.lastName = c.lastName and u.firstName > c.firstName)
                              or (u.lastName = c.lastName and u.firstName = c.firstName and u.id > c.id)))
            """;

    @Override
    public List<UserView> colleagues(Portion portion) {
        UUID after = portion.after();
        TypedQuery<User> query = entities.createQuery(
                        "select u from User u where u.erasedAt is null" + (after == null ? "" : AFTER)
                                + " order by u.lastName, u.firstName, u.id",
                        User.class)
                .setHint("eclipselink.batch", "u.branches");
        if (after != null) {
            query.setParameter("after", after);
        }
        if (caller.get().role() == Role.OWNER) {
            query.setMaxResults(portion.limit());
        }
        return query.getResultStream()
                .map(User::view)
                .filter(user -> ColleaguePolicy.includes(caller.get(), user))
                .limit(portion.limit())
                .toList();
    }

    @Override
    public UserView colleague(UUID userId) {
        User found = entities.find(User.class, userId);
        if (found == null || found.isErased()) {
            throw new NotFound("user");
        }
        UserView user = found.view();
        if (!ColleaguePolicy.includes(caller.get(), user)) {
            throw new NotFound("user");
        }
        return user;
    }

    @Override
    public Optional<UserView> withEmail(String email) {
        return entities.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", Accounts.normalised(email))
                .getResultStream()
                .findFirst()
                .map(User::view);
    }

    @Override
    public Optional<UUID> openInvitationOf(UUID userId) {
        return entities.createQuery(
                        "select i from PendingInvitation i where i.userId = :user order by i.id desc",
                        PendingInvitation.class)
                .setParameter("user", userId)
                .getResultStream()
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(PendingInvitation::id)
                .findFirst();
    }
}
