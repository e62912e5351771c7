package io.thermae.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayedDeliveryTest {

    private static final UUID TENANT = new UUID(0, 7);
    private static final DelayKey KEY = new DelayKey("kernel.test", new UUID(0, 1));
    private static final Instant AT = Instant.parse("2024-03-01T09:00:00.123456789Z");

    private final Recorded sql = new Recorded();
    private final DelayedDelivery delayed = new DelayedDelivery();
    private int status = Status.STATUS_ACTIVE;

    /** What is to be done. */
    public record Begin(UUID subject) implements DomainEvent {
        @Override
        public Urgency urgency() {
            return Urgency.BULK;
        }
    }

    /** Keeps what it is told to write. */
    private static final class Recorded extends Sql {

        private final List<@Nullable Object> written = new ArrayList<>();
        private int changed;

        @Override
        public void later(String statement, @Nullable Object... arguments) {
            written.addAll(Arrays.asList(arguments));
        }

        @Override
        public int update(String statement, @Nullable Object... arguments) {
            written.addAll(Arrays.asList(arguments));
            return changed;
        }
    }

    @BeforeEach
    void inABusiness() {
        Outbox outbox = new Outbox();
        outbox.caller = new CurrentCaller();
        outbox.caller.set(Caller.anonymous("request").inTenant(new TenantId(TENANT)));
        outbox.trace = new CurrentTrace();
        delayed.sql = sql;
        delayed.outbox = outbox;
        delayed.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                DelayedDeliveryTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> method.getName().equals("getTransactionStatus") ? status : null);
    }

    @Test
    void theCommandIsWrittenAsItWillBeSentAtItsInstant() {
        delayed.schedule(KEY, AT, new Begin(new UUID(0, 2)));

        Instant due = Instant.parse("2024-03-01T09:00:00.123456Z");
        assertEquals("kernel.test", sql.written.get(0));
        assertEquals(KEY.thing(), sql.written.get(1));
        assertEquals(due, sql.written.get(3));
        assertEquals(Queues.ENGAGEMENT_EVENTS, sql.written.get(4));
        assertEquals(new UUID(0, 2), sql.written.get(5));
        assertEquals(1, sql.written.get(7));
        EventMessage message = Json.read(String.valueOf(sql.written.get(6)), EventMessage.class);
        assertEquals(sql.written.get(2), message.id());
        assertEquals("Begin", message.type());
        assertEquals(TENANT, message.tenantId());
        assertEquals(due, message.occurredAt());
        assertEquals("request", message.requestId());
    }

    @Test
    void whatIsScheduledAnewIsAnotherEvent() {
        delayed.schedule(KEY, AT, new Begin(new UUID(0, 2)));
        delayed.schedule(KEY, AT, new Begin(new UUID(0, 2)));

        assertEquals(sql.written.get(0), sql.written.get(8));
        assertFalse(sql.written.get(2).equals(sql.written.get(10)));
    }

    @Test
    void saysWhetherThereWasSomethingToTakeBack() {
        assertFalse(delayed.cancel(KEY));

        sql.changed = 1;
        assertTrue(delayed.cancel(KEY));
    }

    @Test
    void nothingIsScheduledOrTakenBackOutsideATransaction() {
        status = Status.STATUS_NO_TRANSACTION;

        assertThrows(IllegalStateException.class, () -> delayed.schedule(KEY, AT, new Begin(KEY.thing())));
        assertThrows(IllegalStateException.class, () -> delayed.cancel(KEY.purpose(), Set.of(KEY.thing())));
        assertThrows(IllegalStateException.class, () -> delayed.cancel(KEY));
        assertTrue(sql.written.isEmpty());
    }
}
