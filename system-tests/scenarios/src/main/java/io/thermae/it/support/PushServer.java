package io.thermae.it.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A push service (RFC 8030), which notes what is brought to it. */
public final class PushServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    /** What was brought; headers by their names in lower case. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Call(String path, Map<String, String> headers, byte[] body) {

        /** The header of that name, in lower case; empty if there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public PushServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                take(exchange);
            }
        });
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String path = exchange.getRequestURI().getPath();
        calls.add(new Call(path, headers, exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answers.getOrDefault(path, 201), -1);
    }

    /** A browser that takes pushes here. */
    public PushDevice device(String path) {
        return new PushDevice(url(path));
    }

    /** Where that is. */
    public String url(String path) {
        return "http://" + PushDevice.HOST + ":" + server.getAddress().getPort() + path;
    }

    /** From now on it answers so to what is brought there. */
    public PushServer answers(String path, int status) {
        answers.put(path, status);
        return this;
    }

    /** What was brought there so far. */
    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    /** Waits for so many calls. */
    public List<Call> awaits(String path, int number) {
        return Receiver.patiently(number + " pushes to " + path)
                .until(() -> calls(path), found -> found.size() >= number);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
