package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.Urgency;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event exists if and only if the change does that it tells of, and goes out after the commit. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class OutboxIT {

    @Inject
    Probe probe;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Resource
    UserTransaction transaction;

    private final UUID subject = Ids.next();

    @BeforeEach
    void inATenant() {
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));
    }

    @Test
    void anEventIsRolledBackWithItsTransaction() throws Exception {
        transaction.begin();
        probe.publish(subject);
        assertEquals(1, probe.published(subject));
        transaction.rollback();

        assertEquals(0, probe.published(subject));
    }

    @Test
    void aCommittedEventIsSent() throws Exception {
        transaction.begin();
        probe.publish(subject);
        assertEquals(0, probe.sent(subject));
        transaction.commit();

        Awaitility.await("the relay")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe.sent(subject) == 1);
    }

    /** Whoever waited for the timer only, each after the one before, would wait for two seconds each time. */
    @Test
    void aCommitWakesTheRelay() throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            UUID each = Ids.next();
            transaction.begin();
            probe.publish(each);
            transaction.commit();
            long committed = System.nanoTime();
            Awaitility.await("the relay")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> probe.sent(each) == 1);
            fastest = Math.min(fastest, System.nanoTime() - committed);
        }

        assertTrue(fastest < Duration.ofSeconds(1).toNanos(), () -> "Even the fastest has waited");
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeWhatIsSentByTheThousand() throws Exception {
        UUID urgent = Ids.next();
        UUID later = Ids.next();
        UUID timed = Ids.next();
        transaction.begin();
        probe.publish(subject, "BULK");
        probe.publish(timed, "TIMED");
        probe.publish(later, "USUAL");
        probe.publish(urgent, "NOW");

        List<UUID> order = probe.waiting();
        transaction.rollback();

        order.retainAll(Set.of(subject, timed, later, urgent));
        assertEquals(List.of(urgent, later, timed, subject), order);
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThrows(IllegalStateException.class, () -> outbox.publish(new Probe.ProbeSent(subject, Urgency.USUAL)));
    }
}
