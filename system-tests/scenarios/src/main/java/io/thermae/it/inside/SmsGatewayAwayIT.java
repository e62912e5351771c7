package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An SMS gateway that is away is left alone for a while, and found again. */
@ArquillianTest
@SuppressWarnings("NullAway.Init") // injected by the server
public class SmsGatewayAwayIT {

    @Inject
    GatewayProbe gateway;

    @Test
    void whileItIsAwayNobodyWaitsForItAndAfterwardsItIsFoundAgain() throws Exception {
        int away = closedPort();
        awaitOutcome(away, MailProbe.Outcome.NOT_TRIED);
        long started = System.nanoTime();
        assertEquals(MailProbe.Outcome.NOT_TRIED, gateway.submit(away));
        assertTrue(System.nanoTime() - started < Duration.ofSeconds(5).toNanos());

        try (ServerSocket here = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(here), "sms-gateway");
            answering.setDaemon(true);
            answering.start();

            awaitOutcome(here.getLocalPort(), MailProbe.Outcome.TAKEN);
        }
    }

    /** Takes all that comes. */
    private static void answer(ServerSocket here) {
        while (!here.isClosed()) {
            try (Socket caller = here.accept()) {
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                String line = reader.readLine();
                while (line != null && !line.isEmpty()) {
                    line = reader.readLine();
                }
                caller.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                .getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                // what is closed with something unread is reset, and the answer may be lost with it
                caller.shutdownOutput();
                while (reader.read() >= 0) {
                    // until the caller hangs up
                }
            } catch (IOException e) {
                // the test is over, or the caller has hung up
            }
        }
    }

    private void awaitOutcome(int port, MailProbe.Outcome wanted) {
        Awaitility.await(wanted.name())
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> gateway.submit(port) == wanted);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
