package io.thermae.it.support;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays Stripe on the loopback interface: it keeps what is begun, paid and given back there, asks for the key and the version of
 * its API, and answers a call that is repeated under its idempotency key as before. What it has to tell somebody else brings to
 * the application ({@link StripeNews}), or nobody.
 */
public final class StripePlayer implements AutoCloseable {

    /** Which the application's library speaks. */
    public static final String VERSION = "2026-07-29.dahlia";

    /** With which the application calls. */
    public static final String SECRET_KEY = "sk_test_played";

    /** With which browsers call. */
    public static final String PUBLISHABLE_KEY = "pk_test_played";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    // all of it under the lock of this
    private final StripeBooks books = new StripeBooks(Clock.systemUTC());
    private final StripeApi api = new StripeApi(books);
    private final Map<String, Done> doneByKey = new HashMap<>();
    private final Map<String, Integer> answersToLose = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /**
     * A call as it came.
     *
     * @param what the method and the path
     * @param key its idempotency key; null for none
     */
    public record Asked(String what, StripeForm form, @Nullable String key) {}

    /** What was answered to a call, and is answered to it under its key for ever. */
    private record Done(Asked call, int status, JsonObject body) {}

    public StripePlayer() {
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

    /** The environment variables of an application whose clients pay here. */
    public Map<String, String> environment() {
        return Map.of(
                "THERMAE_PAYMENTS_GATEWAY",
                "stripe",
                "THERMAE_PAYMENTS_STRIPE_SECRET_KEY",
                SECRET_KEY,
                "THERMAE_PAYMENTS_STRIPE_PUBLISHABLE_KEY",
                PUBLISHABLE_KEY,
                "THERMAE_PAYMENTS_STRIPE_WEBHOOK_SECRET",
                StripeNews.SECRET,
                "THERMAE_PAYMENTS_STRIPE_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked call = new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                StripeForm.read(query == null ? body : query),
                headers.getFirst("Idempotency-Key"));
        Done done = answer(call, headers);
        if (isLost(call)) {
            awaitEnd();
            return;
        }
        byte[] text = done.body().toString().getBytes(StandardCharsets.UTF_8);
        Headers answered = exchange.getResponseHeaders();
        answered.set("Content-Type", "application/json");
        answered.set("Request-Id", "req_played");
        answered.set("Stripe-Version", VERSION);
        if (call.key() != null) {
            answered.set("Idempotency-Key", call.key());
        }
        exchange.sendResponseHeaders(done.status(), text.length);
        exchange.getResponseBody().write(text);
    }

    private synchronized Done answer(Asked call, Headers headers) {
        asked.add(call);
        Done done = done(call, headers);
        if (done.status() != 200) {
            refusals.add(call.what() + " -> " + done.body());
        }
        return done;
    }

    /** What has come of the call, or of the same one under its key before. */
    private Done done(Asked call, Headers headers) {
        try {
            if (!("Bearer " + SECRET_KEY).equals(headers.getFirst("Authorization"))) {
                throw StripeRefusal.unauthorized();
            }
            if (!VERSION.equals(headers.getFirst("Stripe-Version"))) {
                throw StripeRefusal.invalid("version_invalid", "Invalid Stripe API version");
            }
            Done before = call.key() == null ? null : doneByKey.get(call.key());
            if (before != null) {
                if (!before.call().equals(call)) {
                    throw StripeRefusal.keyReused();
                }
                return before;
            }
        } catch (StripeRefusal refusal) {
            return new Done(call, refusal.status(), refusal.toJson());
        }
        Done done = doneNow(call);
        if (call.key() != null) {
            doneByKey.put(call.key(), done);
        }
        return done;
    }

    private Done doneNow(Asked call) {
        try {
            return new Done(call, 200, api.answer(call.what(), call.form()));
        } catch (StripeRefusal refusal) {
            return new Done(call, refusal.status(), refusal.toJson());
        }
    }

    private synchronized boolean isLost(Asked call) {
        int left = answersToLose.getOrDefault(call.what(), 0);
        answersToLose.put(call.what(), Math.max(0, left - 1));
        return left > 0;
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** So many calls it does, and never answers. */
    public synchronized void losesAnswers(String what, int number) {
        answersToLose.put(what, number);
    }

    /** Such calls so far. */
    public synchronized List<Asked> asked(String what) {
        return asked.stream().filter(call -> call.what().equals(what)).toList();
    }

    /** All that it has not done as it was asked to. */
    public synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Payments that are kept with a key of the application's. */
    public List<JsonObject> intents(UUID key) {
        return looked(kept -> kept.intents().stream()
                .filter(intent -> intent.getJsonObject("metadata").containsValue(Json.createValue(key.toString())))
                .toList());
    }

    /** Refunds of a payment, the newest first. */
    public List<JsonObject> refunds(String intent) {
        return looked(kept -> kept.refunds(intent));
    }

    /** What there is to tell of a payment or a refund, in its order. */
    public List<JsonObject> events(String id) {
        return looked(kept -> kept.events(id));
    }

    /** Somebody gives money of a payment back at Stripe itself, of which the application does not know. */
    public synchronized void givesBackByHand(String intent, long amount, int times) {
        for (int i = 0; i < times; i++) {
            books.refund(intent, amount, Body.body());
        }
    }

    /** A bank does not take a refund. */
    public synchronized void failsRefund(String id, String reason) {
        books.failRefund(id, reason);
    }

    /**
     * A browser that has been given the secret of a payment.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Payer browser(String clientSecret) {
        JsonObject intent = looked(StripeBooks::intents).stream()
                .filter(each -> each.getString("client_secret").equals(clientSecret))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No payment has that secret"));
        return new Payer(this, intent.getString("id"));
    }

    private synchronized <T> T looked(Function<StripeBooks, T> look) {
        return look.apply(books);
    }

    /**
     * Somebody who pays in Stripe's own form.
     *
     * @param intent the id of the payment
     */
    public record Payer(StripePlayer stripe, String intent) {

        public void isDeclined() {
            synchronized (stripe) {
                stripe.books.decline(intent);
            }
        }

        public void isAskedForMore() {
            synchronized (stripe) {
                stripe.books.needAction(intent);
            }
        }

        public void waitsForTheBank() {
            synchronized (stripe) {
                stripe.books.process(intent);
            }
        }

        public void pays() {
            synchronized (stripe) {
                stripe.books.succeed(intent);
            }
        }

        /** As it is there. */
        public String status() {
            return stripe.looked(kept -> kept.intent(intent)).getString("status");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
