package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.credentials.Accounts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    @Override
    public List<UserView> colleagues() {
        return entities.createQuery(
                        "select u from User u where u.erasedAt is null order by u.lastName, u.firstName, u.id",
                        User.class)
                .setHint("eclipselink.batch", "u.branches")
                .getResultStream()
                .map(User::view)
                .filter(user -> ColleaguePolicy.includes(caller.get(), user))
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
