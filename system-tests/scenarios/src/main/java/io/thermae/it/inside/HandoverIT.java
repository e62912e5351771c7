package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.engagement.redelivery.NotDone;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One node at a time hands a message over, and nobody does again what is done; a node that has died keeps nobody from it. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class HandoverIT {

    private final TenantId tenant = new TenantId(Ids.next());

    @Inject
    HandoverProbe probe;

    @Inject
    CurrentCaller caller;

    private UUID message;

    @BeforeEach
    void queue() {
        caller.set(Caller.anonymous("inside").inTenant(tenant));
        message = probe.queue();
    }

    @Test
    void whoComesSecondHasToWaitForWhatBecomesOfIt() {
        assertTrue(probe.claims(message));

        assertThrows(NotDone.class, () -> probe.claims(message));

        probe.sent(message);
        assertFalse(probe.claims(message));
    }

    @Test
    void whatWasNotTakenCanBeTriedAgain() {
        assertTrue(probe.claims(message));
        probe.release(message);

        assertTrue(probe.claims(message));
        probe.failed(message);
        assertFalse(probe.claims(message));
    }

    @Test
    void aClaimEndsByItself() {
        assertTrue(probe.claims(message));
        probe.pass();

        assertTrue(probe.claims(message));
        probe.sent(message);
    }

    @Test
    void whatIsErasedWhileItIsHandedOverStaysErased() {
        assertTrue(probe.claims(message));
        probe.erase(message);

        probe.sent(message);

        assertEquals("FAILED: erased", probe.state(message));
        assertFalse(probe.claims(message));
    }

    @Test
    void whatTheServerSaysOfSomebodyWhoWasErasedIsNotKept() {
        assertTrue(probe.claims(message));
        probe.erase(message);

        probe.failed(message);

        assertEquals("FAILED: erased", probe.state(message));
    }

    @Test
    void whatWasSentIsNotSaidToHaveFailed() {
        probe.sent(message);

        probe.failed(message);

        assertEquals("SENT: null", probe.state(message));
    }

    @Test
    void whoHasLeftWhileItWaitedGetsItNoMore() {
        UUID reminder = probe.queue("booking-reminder-client", "inside@example.org");
        assertTrue(probe.claims(reminder));
        probe.release(reminder);
        probe.leaves(reminder, "REMINDERS");

        assertFalse(probe.claims(reminder));
        assertEquals("FAILED: Its reader does not want such messages any more", probe.state(reminder));
    }

    @Test
    void whatNeedsConsentIsNotSentToWhoHasNotGivenIt() {
        UUID review = probe.queue("review-asked", "inside@example.org");

        assertFalse(probe.claims(review));
        assertEquals("FAILED: Its reader does not want such messages any more", probe.state(review));
    }

    @Test
    void whatTellsOfAVisitThatWasChangedIsTakenBack() {
        UUID reminder = probe.queue("booking-reminder-client", "inside@example.org");
        UUID under = probe.queue("booking-reminder-client", "inside@example.org");
        UUID placed = probe.queue("booking-placed-client", "inside@example.org");
        assertTrue(probe.claims(under));

        probe.withdraw(reminder);
        probe.withdraw(under);
        probe.withdraw(placed);

        assertFalse(probe.claims(reminder));
        assertEquals("FAILED: The visit was changed before it could be sent", probe.state(reminder));
        probe.sent(under);
        assertEquals("SENT: null", probe.state(under));
        assertTrue(probe.claims(placed));
    }

    @Test
    void aMessageThatIsGoneIsNobodys() {
        assertFalse(probe.claims(Ids.next()));
        probe.sent(message);
    }
}
