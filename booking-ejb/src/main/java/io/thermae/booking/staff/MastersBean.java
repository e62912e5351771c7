package io.thermae.booking.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
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
    Sql sql;

    @Override
    public List<MasterView> list() {
        return entities.createQuery(
                        "select m from Master m where m.archived = false order by m.lastName, m.firstName, m.id",
                        Master.class)
                // one statement for each collection, not one for each master
                .setHint("eclipselink.batch", "m.branches")
                .setHint("eclipselink.batch", "m.services")
                .setHint("eclipselink.batch", "m.schedule")
                .getResultStream()
                .map(Master::view)
                .filter(master -> caller.get().role() != Role.MANAGER || MasterScope.includes(caller.get(), master))
                .toList();
    }

    @Override
    public MasterView get(UUID masterId) {
        Master master = entities.find(Master.class, masterId);
        if (master == null) {
            throw new NotFound("master");
        }
        return master.view();
    }

    @Override
    public List<TimeOffView> timeOff(UUID masterId) {
        MasterView master = get(masterId);
        if (!MasterScope.includes(caller.get(), master)) {
            throw new NotFound("master");
        }
        return sql.query(
                "select * from booking.time_off where master_id = ? order by starts_at",
                row -> new TimeOffView(
                        row.getObject("id", UUID.class),
                        masterId,
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                masterId);
    }
}
