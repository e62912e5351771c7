package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Stamp;
import io.thermae.kernel.TenantId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees and does with any JMX client. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class ConsoleIT {

    private static final String JOB = "tenancy.ended";
    private static final int RUNS_AT_MOST = 50;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Inject
    Probe probe;

    @Inject
    Caches caches;

    @Inject
    CurrentCaller caller;

    @Resource
    UserTransaction transaction;

    @AfterEach
    void goOn() throws Exception {
        call("OutboxRelay", "resume");
        call("Jobs", "resume", JOB);
    }

    @Test
    void theMBeansAreThere() throws Exception {
        Set<String> types = server.queryNames(new ObjectName("io.thermae:*"), null).stream()
                .map(name -> name.getKeyProperty("type"))
                .collect(Collectors.toSet());
        assertTrue(types.containsAll(List.of("Caches", "OutboxRelay", "Queues", "Jobs", "Logging")), types.toString());
    }

    @Test
    void aPausedRelaySendsNothingAndAResumedOneSendsWhatWaits() throws Exception {
        call("OutboxRelay", "pause");
        assertEquals(true, attribute("OutboxRelay", "Paused"));
        UUID subject = Ids.next();
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));
        transaction.begin();
        probe.publish(subject);
        transaction.commit();

        // longer than the relay's timer takes
        Awaitility.await("nothing is sent")
                .pollInSameThread()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe.sent(subject) == 0);
        assertTrue((long) attribute("OutboxRelay", "Unsent") >= 1);
        assertTrue((long) attribute("OutboxRelay", "OldestUnsentSeconds") >= 2);

        call("OutboxRelay", "resume");
        assertEquals(false, attribute("OutboxRelay", "Paused"));
        Awaitility.await("the event is sent")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe.sent(subject) == 1);
        assertEquals(false, attribute("OutboxRelay", "Failing"));
    }

    @Test
    void jobsAreSeenPausedAndGoOn() throws Exception {
        assertTrue(number("Jobs", "EverySeconds", JOB) > 0);

        call("Jobs", "pause", JOB);
        assertTrue(List.of((String[]) attribute("Jobs", "Paused")).contains(JOB));

        call("Jobs", "resume", JOB);
        assertFalse(List.of((String[]) attribute("Jobs", "Paused")).contains(JOB));
        call("Jobs", "start", JOB);
        assertThrows(Exception.class, () -> call("Jobs", "start", "no.such"));
    }

    @Test
    void whatBecameOfTheRoundsOfAJobIsSeen() throws Exception {
        int before = runs().length;

        call("Jobs", "start", JOB);

        Awaitility.await("the round")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> before == RUNS_AT_MOST || runs().length > before);
        assertTrue(runs()[0].matches("\\S+Z \\S+: \\d+ ms, \\d+ done, \\d+ left.*"), runs()[0]);
        assertTrue(number("Jobs", "Rounds", JOB) >= 1);
        assertTrue(number("Jobs", "Millis", JOB) >= 0);
        assertThrows(Exception.class, () -> call("Jobs", "runs", "no.such"));
    }

    private String[] runs() throws Exception {
        return (String[]) call("Jobs", "runs", JOB);
    }

    @Test
    void theCachesAreSeenAndEmptied() throws Exception {
        TenantId tenant = new TenantId(Ids.next());
        Stamp before = caches.stamp(tenant);
        assertEquals("kept", caches.get(Caches.Name.SERVICES, tenant, before, "test", () -> "kept"));
        assertEquals("kept", caches.get(Caches.Name.SERVICES, tenant, before, "test", () -> "another"));
        assertTrue(number("Caches", "Sizes", "services") >= 1);
        assertTrue(number("Caches", "HitPercents", "services") >= 0);

        call("Caches", "clear");

        assertEquals(0, number("Caches", "Sizes", "services"));
        assertFalse(before.equals(caches.stamp(tenant)));
        assertEquals(
                "another", caches.get(Caches.Name.SERVICES, tenant, caches.stamp(tenant), "test", () -> "another"));
    }

    @Test
    void whatATransactionHasWrittenIsNotKeptBeforeItsCommit() throws Exception {
        TenantId tenant = new TenantId(Ids.next());
        caller.set(Caller.anonymous("inside").inTenant(tenant));
        transaction.begin();
        probe.publish(Ids.next());
        assertEquals("draft", caches.get(Caches.Name.SERVICES, tenant, caches.stamp(tenant), "test", () -> "draft"));
        transaction.rollback();

        assertEquals("right", caches.get(Caches.Name.SERVICES, tenant, caches.stamp(tenant), "test", () -> "right"));
    }

    @Test
    void theQueuesAreSeen() throws Exception {
        assertTrue(number("Queues", "Depths", "analytics") >= 0);
        assertTrue(number("Queues", "Depths", "notifications.bulk") >= 0);
        assertTrue(number("Queues", "Depths", "notifications.email") >= 0);
        assertTrue(number("Queues", "Depths", "notifications.push") >= 0);
        assertTrue(number("Queues", "Depths", "notifications.reminders") >= 0);
        assertTrue(number("Queues", "Depths", "notifications.sms") >= 0);
        assertTrue(number("Queues", "Depths", "engagement.events") >= 0);
    }

    @Test
    void logLevelsOfTheApplicationAreSeenAndSet() throws Exception {
        String logger = "io.thermae.it.inside.some";
        call("Logging", "setLevel", logger, "FINER");
        assertEquals("FINER", call("Logging", "getLevel", logger + ".below"));
        call("Logging", "setLevel", logger, "");
        assertEquals(call("Logging", "getLevel", "io.thermae.it"), call("Logging", "getLevel", logger));

        assertThrows(RuntimeMBeanException.class, () -> call("Logging", "setLevel", "java.util", "FINE"));
        assertThrows(RuntimeMBeanException.class, () -> call("Logging", "setLevel", logger, "LOUD"));
    }

    @Test
    void whatIsChangedByTheConsoleStandsInThePlatformsAudit() throws Exception {
        caller.set(Caller.anonymous("inside").inTenant(TenantId.PLATFORM));
        int relay = probe.audited("console.relay").size();
        int caching = probe.audited("console.caches").size();
        int logging = probe.audited("console.logging").size();

        call("OutboxRelay", "pause");
        call("OutboxRelay", "resume");
        call("Caches", "clear");
        call("Logging", "setLevel", "io.thermae.it.inside.audited", "FINER");
        assertThrows(RuntimeMBeanException.class, () -> call("Logging", "setLevel", "java.util", "FINE"));

        List<String> changes = probe.audited("console.relay");
        assertEquals(relay + 2, changes.size());
        assertTrue(changes.get(relay).matches("CONSOLE UPDATE \\{.*\"paused\": true.*}"), changes.get(relay));
        assertTrue(changes.get(relay + 1).contains("\"paused\": false"), changes.get(relay + 1));
        assertEquals(caching + 1, probe.audited("console.caches").size());
        List<String> levels = probe.audited("console.logging");
        assertEquals(logging + 1, levels.size());
        assertTrue(levels.get(logging).contains("io.thermae.it.inside.audited"), levels.get(logging));
        assertTrue(levels.get(logging).contains("FINER"), levels.get(logging));
    }

    private Object attribute(String type, String name) throws Exception {
        return server.getAttribute(name(type), name);
    }

    private long number(String type, String attribute, String key) throws Exception {
        CompositeData row = ((TabularData) attribute(type, attribute)).get(new Object[] {key});
        return ((Number) row.get("value")).longValue();
    }

    private Object call(String type, String operation, String... arguments) throws Exception {
        String[] signature = new String[arguments.length];
        Arrays.fill(signature, String.class.getName());
        return server.invoke(name(type), operation, arguments, signature);
    }

    private static ObjectName name(String type) throws Exception {
        return new ObjectName("io.thermae:type=" + type);
    }
}
