package io.thermae.it.support;

import io.thermae.run.MessageCentre;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The message centre in a process of its own, which can be killed. It takes the place of the test bed's until it is closed: it is at
 * the same port, and what it takes lies where the test bed's looks for messages.
 */
public final class MessageCentreProcess implements AutoCloseable {

    private final TestBed testBed;
    private final Path folder;
    private final int port;
    private final File log;
    private Process process;

    private MessageCentreProcess(TestBed testBed) {
        this.testBed = testBed;
        folder = testBed.backends().folder().path("sms");
        port = testBed.backends().messageCentre().port();
        log = testBed.backends().folder().log("message-centre.log").toFile();
        process = begin();
    }

    /** Stops the test bed's, and starts one outside. */
    public static MessageCentreProcess insteadOfThatOf(TestBed testBed) {
        testBed.backends().stopMessageCentre();
        MessageCentreProcess centre = new MessageCentreProcess(testBed);
        try {
            centre.awaitGreeting();
            return centre;
        } catch (RuntimeException e) {
            centre.close();
            throw e;
        }
    }

    /** Ends it without a word; what it had in hand is gone. */
    public void dies() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again, on what it had taken, if it does not run. */
    public void rises() {
        if (!process.isAlive()) {
            process = begin();
            awaitGreeting();
        }
    }

    private Process begin() {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MessageCentreProcess.class.getName(),
                            folder.toString(),
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitGreeting() {
        Awaitility.await("the message centre")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The message centre has ended with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it, and starts that of the test bed again. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
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
