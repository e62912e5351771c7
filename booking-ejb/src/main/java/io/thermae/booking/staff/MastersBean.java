package io.thermae.booking.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Masters;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads masters. */
@Stateless
@PermitAll
@TenantTransaction
public class MastersBean implements Masters {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    MasterViews views;

    private static final String AFTER =
            """
             and exists (select c from Master c where c.id = :after
                         and (m.lastName > c.lastName
                              or (m.lastName = c.lastName and m.firstName > c.firstName)
                              or (m.lastName = c.lastName and m.firstName = c.firstName and m.id > c.id)))
            """;

    @Override
    public List<MasterView> list(Portion portion) {
        UUID after = portion.after();
        boolean confined = caller.get().role() == Role.MANAGER;
        TypedQuery<Master> query = entities.createQuery(
                        "select m from Master m where m.archived = false" + (after == null ? "" : AFTER)
                                + " order by m.lastName, m.firstName, m.id",
                        Master.class)
                // one statement for each collection, not one for each master
                .setHint("eclipselink.batch", "m.branches")
                .setHint("eclipselink.batch", "m.services");
        if (after != null) {
            query.setParameter("after", after);
        }
        if (!confined) {
            query.setMaxResults(portion.limit());
        }
        return views.of(query.getResultStream()
                .filter(master -> !confined || MasterScope.includes(caller.get(), master.view()))
                .limit(portion.limit())
                .toList());
    }

    @Override
    public MasterView get(UUID masterId) {
        Master master = entities.find(Master.class, masterId);
        if (master == null) {
            throw new NotFound("master");
        }
        return views.of(master);
    }

    @Override
    public Set<UUID> known(Collection<UUID> masterIds) {
        if (masterIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery("select m.id from Master m where m.id in :ids", UUID.class)
                .setParameter("ids", masterIds)
                .getResultList());
    }
}
