package io.thermae.booking.staff;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The masters that the caller may change, each locked until the transaction ends. */
@Stateless
@PermitAll
@TenantTransaction
public class EditedMasters {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    /** @throws NotFound if the caller may change no such master */
    public Master load(UUID masterId) {
        Master master = within(entities.find(Master.class, masterId, LockModeType.PESSIMISTIC_WRITE));
        expected.require(master.version());
        return master;
    }

    /** One who is only looked at, without a lock. */
    public Master seen(UUID masterId) {
        return within(entities.find(Master.class, masterId));
    }

    private Master within(@Nullable Master master) {
        if (master == null || !MasterScope.includes(caller.get(), master.view())) {
            throw new NotFound("master");
        }
        return master;
    }

    /** What is said of a master beside his card has changed: that is a change of him. */
    public void touch(Master master) {
        sql.update("update booking.master set version = version + 1 where id = ?", master.id());
        entities.refresh(master);
    }
}
