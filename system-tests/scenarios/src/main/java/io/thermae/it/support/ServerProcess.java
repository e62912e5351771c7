package io.thermae.it.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A server at a port of this machine, in a process of its own that can be killed: with the same Java and the same class path. It is to
 * end with its standard input, so that it outlives nobody.
 */
public final class ServerProcess implements AutoCloseable {

    private final Setup setup;
    private Process process;

    /**
     * How it is started.
     *
     * @param name for messages
     * @param port where it answers when it is there
     * @param log where it writes
     * @param options of the virtual machine
     * @param main the class that is run
     * @param arguments of its main method; everybody on this machine sees them
     * @param said to its standard input, line by line; nobody sees that
     */
    public record Setup(
            String name,
            int port,
            File log,
            List<String> options,
            Class<?> main,
            List<String> arguments,
            List<String> said) {}

    private ServerProcess(Setup setup) {
        this.setup = setup;
        process = begin();
    }

    /** Starts it, and waits until it answers. */
    public static ServerProcess start(Setup setup) {
        ServerProcess server = new ServerProcess(setup);
        try {
            server.awaitAnswer();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Ends it without a word; what it had in hand is gone. */
    public void dies() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again if it does not run, and waits until it answers. */
    public void rises() {
        if (!process.isAlive()) {
            process = begin();
            awaitAnswer();
        }
    }

    private Process begin() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(setup.options());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), setup.main().getName()));
        command.addAll(setup.arguments());
        try {
            Process begun = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log()))
                    .start();
            for (String line : setup.said()) {
                begun.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            begun.getOutputStream().flush();
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        Awaitility.await(setup.name())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException(setup.name() + " has ended with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port()), 1000);
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
}
