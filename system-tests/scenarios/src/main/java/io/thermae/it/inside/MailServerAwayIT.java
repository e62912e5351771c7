package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A mail server that is away is left alone for a while, and found again. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class MailServerAwayIT {

    @Inject
    MailProbe mails;

    @Test
    void whileItIsAwayNobodyWaitsForItAndAfterwardsItIsFoundAgain() throws Exception {
        int away = closedPort();
        awaitOutcome(away, MailProbe.Outcome.NOT_TRIED);
        long started = System.nanoTime();
        assertEquals(MailProbe.Outcome.NOT_TRIED, mails.deliver(away, "a@example.org"));
        assertTrue(System.nanoTime() - started < Duration.ofSeconds(5).toNanos());

        awaitOutcome(mails.port(), MailProbe.Outcome.TAKEN);
    }

    @Test
    void anAddressThatIsNoneSaysNothingAboutTheServer() {
        awaitOutcome(mails.port(), MailProbe.Outcome.TAKEN);
        for (int i = 0; i < 20; i++) {
            assertEquals(MailProbe.Outcome.RECIPIENT_REFUSED, mails.deliver(mails.port(), "nobody"));
        }
        assertEquals(MailProbe.Outcome.TAKEN, mails.deliver(mails.port(), "inside@example.org"));
    }

    private void awaitOutcome(int port, MailProbe.Outcome wanted) {
        Awaitility.await(wanted.name())
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> mails.deliver(port, "inside@example.org") == wanted);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
