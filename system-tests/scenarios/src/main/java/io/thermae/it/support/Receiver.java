package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Somebody else's program that is told what happens in a business. */
public final class Receiver implements AutoCloseable {

    /** Where it is, as the application is allowed to call it. */
    public static final String HOST = "localhost";

    /** All types of events of bookings. */
    public static final Object[] ALL = {
        "booking.placed",
        "booking.confirmed",
        "booking.moved",
        "booking.cancelled",
        "booking.checked_in",
        "booking.completed",
        "booking.no_show"
    };

    private static final String PATH = "/hooks/token-9e1b";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answering answering = call -> 204;
    private volatile int knownPort;

    /** Decides what a call is answered, after it was noted. */
    @FunctionalInterface
    public interface Answering {
        int to(Call call) throws InterruptedException;
    }

    /** What was brought. */
    public record Call(String path, String id, String timestamp, String signature, String type, String text) {

        public JsonObject json() {
            return Body.read(text);
        }

        public String event() {
            return json().getString("type");
        }

        public JsonObject booking() {
            return json().getJsonObject("data").getJsonObject("booking");
        }

        public boolean isOf(Booking booking) {
            return json().getJsonObject("data").containsKey("booking")
                    && booking().getString("id").equals(booking.id().toString());
        }

        /** Whether one of its signatures is that of a secret. */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                byte[] digest = mac.doFinal((id + "." + timestamp + "." + text).getBytes(StandardCharsets.UTF_8));
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(digest));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Receiver() {
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
        knownPort = port();
    }

    private void take(HttpExchange exchange) throws IOException {
        Call call = new Call(
                exchange.getRequestURI().getPath(),
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                header(exchange, "Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        try {
            int status = answering.to(call);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** A business has a program told of a ping; then the program is gone, and what happens is kept for it. */
    static void wasTold(Business business) {
        try (Receiver receiver = new Receiver()) {
            String webhook = receiver.isRegistered(business.owner(), ALL).text("/webhook/id");
            String delivery = business.owner()
                    .post("/webhooks/" + webhook + "/ping")
                    .expect(202)
                    .text("/id");
            awaitStatus(business.owner(), "/webhooks/" + webhook + "/deliveries/" + delivery, "DELIVERED");
            business.owner().post("/webhooks/" + webhook + "/pause").expect(200);
        }
    }

    /** From now on it answers so. */
    public Receiver answers(Answering other) {
        answering = other;
        return this;
    }

    public Receiver answers(int status) {
        return answers(call -> status);
    }

    /** Where it listens itself. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on it is known by another port: somebody stands there who passes on what comes. */
    public Receiver knownBy(int port) {
        knownPort = port;
        return this;
    }

    public String url() {
        return "http://" + HOST + ":" + knownPort + PATH;
    }

    /** Makes it known: the answer, which has the secret. */
    public Answer isRegistered(Api api, Object... eventTypes) {
        return api.post("/webhooks", body("name", "Till", "url", url(), "eventTypes", list(eventTypes)))
                .expect(201);
    }

    /** What was brought so far, in the order in which it has come. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Waits for so many calls that fit. */
    public List<Call> awaits(int number, Predicate<Call> wanted) {
        return patiently(number + " calls")
                .until(() -> calls.stream().filter(wanted).toList(), found -> found.size() >= number);
    }

    public List<Call> awaits(int number) {
        return awaits(number, call -> true);
    }

    /** Waits until a delivery, or a webhook, has a status. */
    public static Answer awaitStatus(Api api, String path, String status) {
        return patiently(path + " is " + status).until(() -> api.get(path).expect(200), answer -> answer.text("/status")
                .equals(status));
    }

    public static ConditionFactory patiently(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
