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

/** What mail servers tell of a mail comes to the same in whichever order they tell it. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class ArrivedMailIT {

    private static final String REMINDER = "booking-reminder-client";
    private static final String NO_SUCH_ADDRESS = "The mail came back: 5.1.1";

    private final TenantId tenant = new TenantId(Ids.next());

    @Inject
    HandoverProbe probe;

    @Inject
    ReturnProbe returned;

    @Inject
    CurrentCaller caller;

    private UUID mail;

    @BeforeEach
    void send() {
        caller.set(Caller.anonymous("inside").inTenant(tenant));
        mail = probe.queue("booking-placed-client", "dana@example.org");
        probe.sent(mail);
    }

    @Test
    void whatHasArrivedIsDeliveredHoweverOftenItIsTold() {
        assertTrue(returned.isLate(mail, "4.4.1"));
        assertTrue(returned.hasArrived(mail));
        assertTrue(returned.hasArrived(mail));
        assertTrue(returned.isLate(mail, "4.4.1"));

        assertEquals("DELIVERED: null", probe.state(mail));
        assertTrue(reminderGoesOut());
    }

    @Test
    void whatComesBackFromBehindTheMailboxHasFailedAndTheAddressIsGood() {
        assertTrue(returned.hasArrived(mail));
        assertTrue(returned.cameBack(mail, NO_SUCH_ADDRESS, true));

        isFailedAndHadArrived();
    }

    @Test
    void soItIsIfItCameBackFirst() {
        assertTrue(returned.cameBack(mail, NO_SUCH_ADDRESS, true));
        assertTrue(returned.hasArrived(mail));
        assertTrue(returned.cameBack(mail, "The mail came back: 5.2.1", true));

        isFailedAndHadArrived();
    }

    @Test
    void whatIsToldBeforeWeHaveNotedThatItWasSentIsToldAgain() {
        UUID fast = probe.queue("booking-placed-client", "bolat@example.org");
        assertFalse(returned.hasArrived(fast));
        assertEquals("QUEUED: null", probe.state(fast));

        probe.sent(fast);

        assertTrue(returned.hasArrived(fast));
        assertEquals("DELIVERED: null", probe.state(fast));
    }

    @Test
    void whatWasNeverSentHasNotArrived() {
        UUID refused = probe.queue("booking-placed-client", "bolat@example.org");
        probe.failed(refused);

        assertTrue(returned.hasArrived(refused));

        assertEquals("FAILED: nobody", probe.state(refused));
        assertFalse(probe.hasArrived(refused));
    }

    @Test
    void ofWhomWasErasedNobodyWritesDownTheAddressAgain() {
        assertTrue(returned.hasArrived(mail));
        probe.erase(mail);

        assertTrue(returned.cameBack(mail, NO_SUCH_ADDRESS + ", <dana@example.org>: User unknown", true));

        assertEquals("DELIVERED: null", probe.state(mail));
    }

    private void isFailedAndHadArrived() {
        assertEquals("FAILED: " + NO_SUCH_ADDRESS, probe.state(mail));
        assertTrue(probe.hasArrived(mail));
        assertTrue(reminderGoesOut());
    }

    private boolean reminderGoesOut() {
        UUID reminder = probe.queue(REMINDER, "dana@example.org");
        boolean goes = probe.claims(reminder);
        if (goes) {
            probe.sent(reminder);
        }
        return goes;
    }
}
