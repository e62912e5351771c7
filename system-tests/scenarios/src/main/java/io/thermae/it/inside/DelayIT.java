package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.TenantId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be sent at an instant is sent then, once; until then it is replaced and taken back, with the transaction that does so. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class DelayIT {

    /** On no node's clock, so no node comes before a test does. */
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    @Inject
    DelayProbe probe;

    @Inject
    CurrentCaller caller;

    @Resource
    UserTransaction transaction;

    private final UUID thing = Ids.next();
    private final UUID subject = Ids.next();

    @BeforeEach
    void inATenant() {
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));
    }

    @Test
    void isSentWhenItsInstantHasComeAndNotBefore() {
        probe.schedule(thing, FAR, subject);

        assertEquals(List.of(), probe.releasedElsewhere(FAR.minusMillis(1)));
        assertEquals(List.of(subject), probe.releasedElsewhere(FAR));
    }

    @Test
    void isSentOnceByTheClock() {
        probe.scheduleIn(thing, Duration.ofSeconds(2), subject);

        awaitPublished(subject);
        assertEquals(0, probe.waiting());
        assertEquals(List.of(subject), probe.releasedElsewhere(FAR));
    }

    @Test
    void whatIsOverIsSentAtOnce() {
        probe.scheduleIn(thing, Duration.ofDays(-1), subject);

        awaitPublished(subject);
    }

    @Test
    void isReplacedUnderItsKey() {
        UUID other = Ids.next();
        probe.schedule(thing, FAR, subject);

        probe.schedule(thing, FAR.plusSeconds(60), other);

        assertEquals(1, probe.waiting());
        assertEquals(List.of(), probe.releasedElsewhere(FAR));
        assertEquals(List.of(other), probe.releasedElsewhere(FAR.plusSeconds(60)));
    }

    @Test
    void isTakenBackByItsKey() {
        probe.schedule(thing, FAR, subject);
        probe.schedule(Ids.next(), FAR, Ids.next());

        assertTrue(probe.cancel(thing));

        assertFalse(probe.cancel(thing));
        assertEquals(1, probe.waiting());
        assertFalse(probe.releasedElsewhere(FAR).contains(subject));
    }

    @Test
    void isRolledBackWithItsTransaction() throws Exception {
        transaction.begin();
        probe.schedule(thing, FAR, subject);
        assertEquals(1, probe.waiting());
        transaction.rollback();
        assertEquals(0, probe.waiting());

        probe.schedule(thing, FAR, subject);
        transaction.begin();
        assertTrue(probe.cancel(thing));
        transaction.rollback();
        assertEquals(List.of(subject), probe.releasedElsewhere(FAR));
    }

    @Test
    void twoNodesShareTheWork() throws Exception {
        UUID later = Ids.next();
        probe.schedule(thing, FAR, subject);
        probe.schedule(Ids.next(), FAR.plusSeconds(60), later);

        transaction.begin();
        probe.release(FAR);
        List<UUID> here = probe.published();
        List<UUID> elsewhere = probe.releasedElsewhere(FAR.plusSeconds(60));
        transaction.rollback();

        assertEquals(List.of(subject), here);
        assertEquals(List.of(later), elsewhere);
    }

    @Test
    void isAnotherBusinesssOwn() {
        probe.schedule(thing, FAR, subject);

        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));

        assertFalse(probe.cancel(thing));
        assertEquals(List.of(), probe.releasedElsewhere(FAR));
    }

    @Test
    void whatIsErasedIsNotDoneLater() {
        probe.schedule(thing, FAR, subject);
        probe.schedule(Ids.next(), FAR, thing);

        probe.erase(thing);

        assertEquals(0, probe.waiting());
    }

    @Test
    void nothingIsScheduledWhereNoTenantWasEntered() {
        caller.set(Caller.anonymous("inside"));

        assertThrows(RuntimeException.class, () -> probe.schedule(thing, FAR, subject));
    }

    private void awaitPublished(UUID wanted) {
        Awaitility.await("the job")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe.published().equals(List.of(wanted)));
    }
}
