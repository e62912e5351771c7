package io.thermae.it.inside;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of the platform post: to roles, in the transaction of what they tell of. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class JournalIT {

    @Inject
    JournalProbe probe;

    @BeforeEach
    void enter() {
        probe.enter();
    }

    @Test
    void anEntryTellsOfItsDocumentAndItsEvent() throws Exception {
        probe.anEntryTellsOfItsDocumentAndItsEvent();
    }

    @Test
    void nothingStaysOfATransactionThatIsUndone() throws Exception {
        probe.nothingStaysOfATransactionThatIsUndone();
    }

    @Test
    void whatIsNotSoundIsADefect() {
        probe.whatIsNotSoundIsADefect();
    }

    @Test
    void anEntryIsTakenBackOnce() throws Exception {
        probe.anEntryIsTakenBackOnce();
    }

    @Test
    void afterAnySequenceAllBalancesAndNoUnitIsLost() throws Exception {
        probe.afterAnySequenceAllBalancesAndNoUnitIsLost();
    }
}
