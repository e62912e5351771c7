package io.thermae.it.support;

import io.thermae.run.Backends;
import io.thermae.run.MessageCentre;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The message centre in a process of its own, which can be killed. It takes the place of the test bed's until it is closed: it is at
 * the same port, and what it takes lies where the test bed's looks for messages.
 */
public final class MessageCentreProcess implements AutoCloseable {

    private final TestBed testBed;
    private final ServerProcess server;

    private MessageCentreProcess(TestBed testBed, ServerProcess server) {
        this.testBed = testBed;
        this.server = server;
    }

    /** Stops the test bed's, and starts one outside. */
    public static MessageCentreProcess insteadOfThatOf(TestBed testBed) {
        Backends backends = testBed.backends();
        int port = backends.messageCentre().port();
        backends.stopMessageCentre();
        try {
            return new MessageCentreProcess(
                    testBed,
                    ServerProcess.start(new ServerProcess.Setup(
                            "The message centre",
                            port,
                            backends.folder().log("message-centre.log").toFile(),
                            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                            MessageCentreProcess.class,
                            List.of(backends.folder().path("sms").toString(), String.valueOf(port)),
                            List.of())));
        } catch (RuntimeException e) {
            backends.startMessageCentre();
            throw e;
        }
    }

    /** Ends it without a word; what it had in hand is gone. */
    public void dies() {
        server.dies();
    }

    /** Starts it again, on what it had taken, if it does not run. */
    public void rises() {
        server.rises();
    }

    /** Ends it, and starts that of the test bed again. */
    @Override
    public void close() {
        server.close();
        testBed.backends().startMessageCentre();
    }

    /** The process: ends with its standard input, so that it outlives nobody. */
    public static void main(String[] arguments) throws IOException {
        try (MessageCentre centre = MessageCentre.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        }
    }
}
