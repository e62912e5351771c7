package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in the outbox of a customer's documents when he is erased is sent, but does not say whose they were. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class EraseNewsIT {

    @Inject
    EraseNewsProbe probe;

    @Inject
    CurrentCaller caller;

    @BeforeEach
    void enter() {
        caller.set(Caller.anonymous("inside").inTenant(new TenantId(Ids.next())));
    }

    @Test
    void aStepOfADocumentIsStillSentWithoutItsCustomer() {
        List<String> left = probe.left("DocumentChanged", false);

        assertEquals(1, left.size());
        assertFalse(left.get(0).contains("Dana"));
        assertTrue(left.get(0).contains("ISSUED"));
    }

    @Test
    void whatIsSentIsForgottenAndWhatIsAboutHimIsNotSent() {
        assertEquals(List.of(), probe.left("DocumentChanged", true));
        assertEquals(List.of(), probe.left("CustomerChanged", false));
        assertEquals(List.of(), probe.left("BookingChanged", false));
    }
}
