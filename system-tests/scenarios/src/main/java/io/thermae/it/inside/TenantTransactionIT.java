package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Door;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Origin;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantSetting;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A transaction belongs to one tenant, from its first statement to its end, and leaves nothing to the next. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class TenantTransactionIT {

    private final TenantId one = new TenantId(Ids.next());
    private final TenantId other = new TenantId(Ids.next());

    @Inject
    Probe probe;

    @Inject
    CurrentCaller caller;

    @Inject
    TenantSetting setting;

    @Inject
    Sql sql;

    @Resource
    UserTransaction transaction;

    @Test
    void theDatabaseKnowsTheTenantOfTheCaller() {
        enter(one);
        assertEquals(Optional.of(one.toString()), probe.tenant());
        enter(other);
        assertEquals(Optional.of(other.toString()), probe.tenant());
    }

    @Test
    void aTenantDoesNotOutliveItsTransaction() {
        enter(one);
        assertEquals(Optional.of(one.toString()), probe.tenant());
        caller.set(Caller.anonymous("inside"));
        // the same connection of the pool, most likely
        for (int i = 0; i < 50; i++) {
            assertEquals(Optional.empty(), probe.tenant());
        }
    }

    @Test
    void useCasesOfOneTenantShareATransaction() throws Exception {
        transaction.begin();
        enter(one);
        assertEquals(probe.tenant(), probe.tenant());
        assertEquals(Status.STATUS_ACTIVE, transaction.getStatus());
        transaction.commit();
    }

    @Test
    void aSecondTenantInOneTransactionIsRefused() throws Exception {
        transaction.begin();
        try {
            enter(one);
            assertEquals(Optional.of(one.toString()), probe.tenant());
            enter(other);
            assertThrows(EJBException.class, () -> probe.tenant());
            assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void theDatabaseKnowsWhoWorksEvenWhereNoTenantIsOpen() throws Exception {
        transaction.begin();
        try {
            UUID person = Ids.next();
            caller.set(Caller.anonymous("inside").from(new Origin(Door.CONSOLE, "192.0.2.1", null)));
            caller.enterAs(person, one);
            setting.identify();

            assertEquals(person.toString(), current("actor"));
            assertEquals("CONSOLE", current("door"));
            assertEquals("192.0.2.1", current("address"));
            assertEquals("inside", current("request"));
            assertEquals("", current("tenant"));
            assertEquals("", current("impersonator"));
            assertEquals(Optional.of(one.toString()), probe.tenant());
        } finally {
            transaction.rollback();
        }
    }

    private String current(String name) {
        return sql.query("select current_setting(?)", row -> row.getString(1), "thermae." + name)
                .get(0);
    }

    private void enter(TenantId tenant) {
        caller.set(Caller.anonymous("inside").inTenant(tenant));
    }
}
