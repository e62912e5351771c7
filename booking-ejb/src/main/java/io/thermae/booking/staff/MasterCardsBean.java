package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterProfile;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.MasterCards;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and makes cards for masters who have come before them. */
@Stateless
@PermitAll
@TenantTransaction
public class MasterCardsBean implements MasterCards {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Branches branches;

    @Inject
    MasterUsers masterUsers;

    @Override
    public void give(UserView master) {
        if (masterUsers.hasCard(master.id())) {
            return;
        }
        Optional<UUID> found = master.emailVerified() ? masterUsers.unused(master.email()) : Optional.empty();
        UUID card = found.orElseGet(() -> make(master));
        masterUsers.link(card, master.id(), masterUsers.branchesOf(card));
    }

    @Override
    public void follow(UserView master, String oldEmail) {
        sql.update(
                "update booking.master set email = ?, version = version + 1 where user_id = ? and lower(email) = ?",
                master.email(),
                master.id(),
                oldEmail);
    }

    private UUID make(UserView master) {
        Set<UUID> everywhere = branches.list().stream().map(BranchView::id).collect(Collectors.toSet());
        Master made = new Master(
                Ids.next(),
                new MasterDetails(
                        master.firstName(),
                        master.lastName(),
                        master.email(),
                        master.phone(),
                        everywhere,
                        Set.of(),
                        null,
                        MasterProfile.NONE),
                null);
        entities.persist(made);
        entities.flush();
        return made.view().id();
    }
}
