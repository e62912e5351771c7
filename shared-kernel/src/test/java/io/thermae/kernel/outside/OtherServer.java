package io.thermae.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thermae.kernel.UrlPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;

/** A server of somebody else's, on this machine, with good manners and bad ones; and how it is called. */
final class OtherServer implements AutoCloseable {

    /** The longest answer that is read. */
    static final int LONGEST = 100_000;

    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> brought = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private OtherServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/there", exchange -> answer(exchange, 200, "BEGIN"));
        server.createContext("/taken", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            brought.add(type + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 201, "thanks");
        });
        server.createContext("/closed", exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            answer(exchange, 401, "");
        });
        server.createContext("/gone", exchange -> answer(exchange, 410, "no"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(LONGEST + 1)));
        server.createContext("/endless", this::talkForEver);
        server.createContext("/silent", exchange -> hold());
        server.createContext("/to", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getRawQuery().replace("%23", "#"));
            answer(exchange, 302, "");
        });
        server.start();
    }

    static OtherServer start() {
        try {
            return new OtherServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Where it is, without a path. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often it has answered. */
    int calls() {
        return calls.get();
    }

    void forgetCalls() {
        calls.set(0);
    }

    /** What it was brought: types and contents. */
    List<String> brought() {
        return brought;
    }

    /** Does something until it is closed, at the latest. */
    void alongside(Runnable work) {
        threads.execute(work);
    }

    /** Holds that there is no answer from an address, for this reason. */
    static void refused(String address, String failure) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call().get(URI.create(address), Map.of(), soon()))
                .satisfies(e -> assertThat(e.failure()).as(address).isEqualTo(OutsideFailure.valueOf(failure)));
    }

    static OutsideCall call() {
        return new OutsideCall(new UrlPolicy(Set.of("localhost"), Set.of("localhost")), tls(), LONGEST);
    }

    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(2));
    }

    static SSLSocketFactory tls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        calls.incrementAndGet();
        // an answer is lost with a connection that ends before it was heard out
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"tag\"");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void talkForEver(HttpExchange exchange) throws IOException {
        boolean fast = "fast".equals(exchange.getRequestURI().getQuery());
        exchange.sendResponseHeaders(200, 0);
        byte[] words = new byte[fast ? 8192 : 1];
        try {
            while (!over.await(fast ? 0 : 100, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(words);
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
