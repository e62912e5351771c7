package io.thermae.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Programs outside that the application calls over HTTP, each at a path of its own. They take all, and some can hang. */
final class Outside implements AutoCloseable {

    /** Where it is, as the application is allowed to call it. */
    static final String HOST = "localhost";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> hanging = new HashSet<>();

    Outside() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                take(exchange);
            }
        });
        server.start();
    }

    /** @param path begins with a slash */
    String url(String path) {
        return "http://" + HOST + ":" + server.getAddress().getPort() + path;
    }

    /** From now on calls of a path are not answered. */
    synchronized void hang(String path) {
        hanging.add(path);
    }

    /** All are answered, those that wait included. */
    synchronized void goOn() {
        hanging.clear();
        notifyAll();
    }

    private synchronized void await(String path) throws InterruptedException {
        while (hanging.contains(path)) {
            wait();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        try {
            await(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
