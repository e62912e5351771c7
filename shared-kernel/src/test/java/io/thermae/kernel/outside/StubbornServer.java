package io.thermae.kernel.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers always the same, and keeps each connection open although it is asked to close it. */
final class StubbornServer implements AutoCloseable {

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket server;
    private final byte[] answer;

    StubbornServer(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.US_ASCII);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort() + "/");
    }

    /** How many have been opened. */
    int connections() {
        return connections.get();
    }

    int answers() {
        return answers.get();
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> talk(caller));
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private void talk(Socket socket) {
        try (Socket caller = socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            int length = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip());
                } else if (line.isEmpty()) {
                    for (; length > 0; length--) {
                        in.read();
                    }
                    answers.incrementAndGet();
                    caller.getOutputStream().write(answer);
                }
            }
        } catch (IOException e) {
            // the other side has hung up
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
