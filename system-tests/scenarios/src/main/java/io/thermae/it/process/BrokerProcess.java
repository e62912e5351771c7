package io.thermae.it.process;

import io.thermae.it.support.FreePorts;
import io.thermae.run.Broker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The broker in a process of its own, which can be killed. Its journal stays. */
final class BrokerProcess implements AutoCloseable {

    private final Path journal;
    private final String password;
    private final Broker.@Nullable Identity identity;
    private final int port = FreePorts.baseOf(0);
    private Process process;

    private BrokerProcess(Path journal, String password, Broker.@Nullable Identity identity) {
        this.journal = journal;
        this.password = password;
        this.identity = identity;
        process = begin();
    }

    static BrokerProcess start(Path journal, String password) {
        return start(journal, password, null);
    }

    /** One that speaks TLS only. */
    static BrokerProcess start(Path journal, String password, Broker.@Nullable Identity identity) {
        BrokerProcess broker = new BrokerProcess(journal, password, identity);
        broker.awaitGreeting();
        return broker;
    }

    int port() {
        return port;
    }

    /** Ends it without a word, and starts it again on its journal. */
    void dieAndRise() {
        process.destroyForcibly();
        process.onExit().join();
        process = begin();
        awaitGreeting();
    }

    private Process begin() {
        try {
            Process begun = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx384m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerProcess.class.getName(),
                            journal.toString(),
                            String.valueOf(port),
                            identity == null ? "" : identity.keyStore().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            journal.resolveSibling("broker.log").toFile()))
                    .start();
            // no other user sees it there, as on a command line
            begun.getOutputStream()
                    .write((password + "\n" + (identity == null ? "" : identity.password()) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            begun.getOutputStream().flush();
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitGreeting() {
        Awaitility.await("the broker")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker has ended with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** The process: ends with its standard input, so that it outlives nobody. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = String.valueOf(said.readLine());
        String ofKeyStore = String.valueOf(said.readLine());
        Broker broker = Broker.start(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                password,
                arguments[2].isEmpty() ? null : new Broker.Identity(Path.of(arguments[2]), ofKeyStore));
        while (said.read() >= 0) {
            // nobody says anything
        }
        broker.close();
    }
}
