package io.thermae.it.inside;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever takes money asks of bookings: a place is taken with all of its money, or not, and his transaction goes on. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class PrepaidBookingsIT {

    @Inject
    PrepaidProbe probe;

    @BeforeEach
    void enter() {
        probe.enter();
    }

    @Test
    void whatIsPaidInPartLeavesItHeld() {
        probe.whatIsPaidInPartLeavesItHeld();
    }

    @Test
    void otherMoneyAndOtherBookingsAreDefects() {
        probe.otherMoneyAndOtherBookingsAreDefects();
    }

    @Test
    void whatIsOverIsTakenAgainForAllOfTheMoneyOnly() throws Exception {
        probe.whatIsOverIsTakenAgainForAllOfTheMoneyOnly();
    }

    @Test
    void whoComesTooLateDoesNotEndTheTransactionThatHasHisMoney() throws Exception {
        probe.whoComesTooLateDoesNotEndTheTransactionThatHasHisMoney();
    }

    @Test
    void whatTheDatabaseRefusesLeavesWhatWasWrittenBefore() throws Exception {
        probe.whatTheDatabaseRefusesLeavesWhatWasWrittenBefore();
    }
}
