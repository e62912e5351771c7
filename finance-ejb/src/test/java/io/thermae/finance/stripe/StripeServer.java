package io.thermae.finance.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays Stripe's protocol over a real socket: what it is to answer is said before, what it was asked is told after. */
final class StripeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Scripted> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param status below 0: never answers */
    private record Scripted(int status, String body) {}

    /** A request as it came. */
    record Asked(String what, String form, String idempotencyKey, String authorization) {}

    StripeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StripeServer answers(int status, String body) {
        answers.add(new Scripted(status, body));
        return this;
    }

    StripeServer staysSilent() {
        return answers(-1, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            asked.add(new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    query == null
                            ? URLDecoder.decode(
                                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                                    StandardCharsets.UTF_8)
                            : query,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
            Scripted answer = answers.remove();
            if (answer.status() < 0) {
                closed.await();
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
