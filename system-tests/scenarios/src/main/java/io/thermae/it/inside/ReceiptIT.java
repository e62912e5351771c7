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
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message centre tells of parts is noted with their message, whatever comes first, twice, or of another one. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class ReceiptIT {

    private static final String END = "7654321";
    private static final String DELIVERED = "DELIVERED";
    private static final String FAILED = "FAILED";
    private static final String OPEN = "OPEN";

    private final TenantId tenant = new TenantId(Ids.next());
    private final String one = "one-" + tenant;
    private final String two = "two-" + tenant;

    @Inject
    HandoverProbe probe;

    @Inject
    ReturnProbe returned;

    @Inject
    CurrentCaller caller;

    private UUID message;

    @BeforeEach
    void queue() {
        enter();
        message = probe.queueText("+7799" + END);
    }

    private void enter() {
        caller.set(Caller.anonymous("inside").inTenant(tenant));
    }

    @Test
    void isDeliveredWhenAllPartsAre() {
        handOver(one, two);

        assertTrue(tell(one, DELIVERED, END));
        assertEquals("SENT: null", state());
        assertTrue(tell(one, DELIVERED, END));
        assertEquals("SENT: null", state());

        assertTrue(tell(two, DELIVERED, END));
        assertEquals("DELIVERED: null", state());
    }

    @Test
    void hasFailedWhenOnePartHasAndStaysSo() {
        handOver(one, two);

        assertTrue(tell(one, FAILED, END));
        assertEquals("FAILED: The provider could not deliver it: as told", state());

        assertTrue(tell(one, DELIVERED, END));
        assertTrue(tell(two, DELIVERED, END));
        assertEquals("FAILED: The provider could not deliver it: as told", state());
    }

    @Test
    void whatIsStillUnderWayChangesNothing() {
        handOver(one);

        assertTrue(tell(one, OPEN, END));

        assertEquals("SENT: null", state());
    }

    @Test
    void whatComesBeforeTheIdIsKnownIsToComeAgain() {
        assertTrue(probe.claimsText(message));
        assertFalse(tell(one, DELIVERED, END));

        enter();
        probe.sent(message, List.of(one));

        assertTrue(tell(one, DELIVERED, END));
        assertEquals("DELIVERED: null", state());
    }

    @Test
    void whatWasToldBeforeALaterMessageWasTakenUpDoesNotWaitForThatOne() {
        String nobodys = "another-" + tenant;
        assertTrue(probe.claimsText(message));
        assertFalse(tell(nobodys, DELIVERED, END));
        assertFalse(tell(nobodys, DELIVERED, END));
        enter();
        probe.sent(message, List.of(one));
        UUID later = probe.queueText("+7799" + END);
        assertTrue(probe.claimsText(later));

        assertTrue(tell(nobodys, DELIVERED, END));

        enter();
        probe.sent(later, List.of(two));
        assertTrue(tell(two, DELIVERED, END));
    }

    @Test
    void whatIsOfNobodyHereIsTakenAndForgotten() {
        handOver(one);

        assertTrue(tell("another-" + tenant, DELIVERED, END));
        assertTrue(tell(one, DELIVERED, "1234567"));

        assertEquals("SENT: null", state());
    }

    @Test
    void whoseNumberTheCentreDoesNotNameIsFoundByTheId() {
        handOver(one);

        assertTrue(returned.receipt(one, DELIVERED, List.of()));

        assertEquals("DELIVERED: null", state());
    }

    @Test
    void whatWasErasedMeanwhileStaysErased() {
        assertTrue(probe.claimsText(message));
        probe.erase(message);
        probe.sent(message, List.of(one));

        assertTrue(tell(one, DELIVERED, END));

        assertEquals("FAILED: erased", state());
    }

    private void handOver(String... parts) {
        assertTrue(probe.claimsText(message));
        probe.sent(message, List.of(parts));
    }

    private boolean tell(String part, String outcome, String end) {
        return returned.receipt(part, outcome, List.of(end));
    }

    private String state() {
        enter();
        return probe.state(message);
    }
}
