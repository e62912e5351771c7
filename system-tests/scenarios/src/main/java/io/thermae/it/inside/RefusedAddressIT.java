package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where mails come back from since there is no such address, only what is needed is sent again. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class RefusedAddressIT {

    private static final String REMINDER = "booking-reminder-client";
    private static final String NEEDED = "booking-moved-client";
    private static final String IN_VAIN = "FAILED: Earlier mails to this address came back";

    private final TenantId tenant = new TenantId(Ids.next());

    @Inject
    HandoverProbe probe;

    @Inject
    ReturnProbe returned;

    @Inject
    CurrentCaller caller;

    private UUID first;

    @BeforeEach
    void send() {
        caller.set(Caller.anonymous("inside").inTenant(tenant));
        first = probe.queue("booking-placed-client", "Dana@example.org");
        probe.sent(first);
    }

    @Test
    void whatIsNotNeededIsNotSentThereAndHasFailed() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        UUID reminder = probe.queue(REMINDER, "dana@Example.org");

        assertFalse(probe.claims(reminder));

        assertEquals(IN_VAIN, probe.state(reminder));
        assertFalse(probe.claims(reminder));
        assertTrue(goesOut(NEEDED, "dana@example.org"));
        assertTrue(goesOut(REMINDER, "another@example.org"));
    }

    @Test
    void anotherBusinessFindsOutByItself() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));

        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void anAddressThatIsNotAtFaultIsWrittenToAgain() {
        returned.cameBack(first, "The mail came back: 5.2.2", false);

        assertEquals("FAILED: The mail came back: 5.2.2", probe.state(first));
        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void whatIsSaidFirstCounts() {
        returned.isLate(first, "4.4.1");
        assertEquals("SENT: null", probe.state(first));

        returned.cameBack(first, "The mail came back: 4.4.7", false);
        returned.cameBack(first, "The mail came back: 5.1.1", true);

        assertEquals("FAILED: The mail came back: 4.4.7", probe.state(first));
        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void whoIsErasedIsForgottenHereToo() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        probe.erase(first);

        assertEquals("FAILED: erased", probe.state(first));
        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void aNoticeThatIsFasterThanOurNoteIsReadAgain() {
        UUID fast = probe.queue("booking-placed-client", "bolat@example.org");
        assertFalse(returned.isLate(fast, "4.4.1"));
        assertFalse(returned.cameBack(fast, "The mail came back: 5.1.1", true));
        assertEquals("QUEUED: null", probe.state(fast));

        probe.sent(fast);

        assertTrue(returned.cameBack(fast, "The mail came back: 5.1.1", true));
        assertEquals("FAILED: The mail came back: 5.1.1", probe.state(fast));
        assertTrue(returned.cameBack(fast, "The mail came back: 5.1.1", true));
    }

    @Test
    void afterAWhileItIsTriedAgain() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        probe.age(first, 89);
        assertFalse(goesOut(REMINDER, "dana@example.org"));

        probe.age(first, 2);

        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void aLaterMailThatDidNotComeBackShowsThatTheAddressWorks() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        probe.age(first, 3);
        UUID later = probe.queue(NEEDED, "DANA@example.org");
        probe.sent(later);
        assertFalse(goesOut(REMINDER, "dana@example.org"));

        probe.age(later, 2);

        assertTrue(goesOut(REMINDER, "dana@example.org"));
        returned.cameBack(later, "The mail came back: 5.1.1", true);
        assertFalse(goesOut(REMINDER, "dana@example.org"));
    }

    @Test
    void aLaterMailThatHasArrivedShowsItAtOnce() {
        returned.cameBack(first, "The mail came back: 5.1.1", true);
        probe.age(first, 3);
        UUID later = probe.queue(NEEDED, "DANA@example.org");
        probe.sent(later);
        assertFalse(goesOut(REMINDER, "dana@example.org"));

        assertTrue(returned.hasArrived(later));

        assertTrue(goesOut(REMINDER, "dana@example.org"));
    }

    private boolean goesOut(String kind, String recipient) {
        UUID message = probe.queue(kind, recipient);
        boolean goes = probe.claims(message);
        if (goes) {
            probe.sent(message);
        }
        return goes;
    }
}
