package io.thermae.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thermae.kernel.UrlPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others' servers are called only where that is right, and nobody waits for them for long. */
class OutsideCallTest {

    private static final int LONGEST = 100_000;

    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> brought = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        base = "http://localhost:" + server.getAddress().getPort();
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

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatIsThereIsRead() throws NoAnswer {
        OutsideCall.Reply reply = call().get(URI.create(base + "/there"), Map.of("If-None-Match", "\"a\""), soon());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("BEGIN");
        assertThat(reply.header("etag")).contains("\"tag\"");
        assertThat(reply.header("last-modified")).isEmpty();
    }

    @Test
    void aStatusThatIsNoSuccessIsTold() throws NoAnswer {
        OutsideCall.Reply reply = call().get(URI.create(base + "/gone"), Map.of(), soon());
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void whatIsBroughtArrivesOnceAndNoRedirectionIsFollowed() throws NoAnswer {
        OutsideCall.Reply reply = post("/taken", "{}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("etag")).contains("\"tag\"");
        assertThat(brought).containsExactly("application/json {}");
        calls.set(0);
        assertThat(post("/to?/taken", "{}").status()).isEqualTo(302);
        assertThat(calls).hasValue(1);
        // a status after which the JDK's client would ask for a password
        assertThat(post("/closed", "{}").status()).isEqualTo(401);
    }

    @Test
    void whatIsBroughtIsNotBroughtToMachinesInside() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call().post(URI.create("https://127.0.0.1/"), Map.of(), new byte[1], soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void whoDoesNotAnswerIsLeftAlone() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> post("/silent", "{}"))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.TOO_SLOW));
    }

    @Test
    void whoHangsUpIsNotCalledAgain() throws IOException {
        AtomicInteger accepted = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                while (!rude.isClosed()) {
                    try (Socket caller = rude.accept()) {
                        accepted.incrementAndGet();
                        caller.getInputStream().read(new byte[LONGEST]);
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> call().post(
                                    URI.create("http://localhost:" + rude.getLocalPort() + "/"),
                                    Map.of(),
                                    new byte[1],
                                    soon()))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.UNREACHABLE));
            assertThat(accepted).hasValue(1);
        }
    }

    @Test
    void aFewRedirectionsAreFollowedAndEachIsJudged() throws NoAnswer {
        String port = ":" + server.getAddress().getPort();
        assertThat(call().get(URI.create(base + "/to?/to?/there"), Map.of(), soon())
                        .body())
                .isEqualTo("BEGIN");
        refused(base + "/to?" + base + "/to?" + base + "/to?" + base + "/to?" + base + "/there", "TOO_MANY_REDIRECTS");
        calls.set(0);
        for (String elsewhere : new String[] {
            "http://127.0.0.1" + port + "/there",
            "https://127.0.0.1" + port + "/there",
            "https://[::1]" + port + "/there",
            "https://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "ftp://localhost/there"
        }) {
            refused(base + "/to?" + elsewhere, "ADDRESS_NOT_ALLOWED");
        }
        assertThat(calls).hasValue(6);
    }

    @Test
    void aRedirectionMayBeLongAndWrittenAsServersWriteIt() throws NoAnswer {
        for (String target : new String[] {
            base + "/there?" + "x".repeat(3000),
            base.replace("http:", "HTTP:") + "/there",
            base + "/there%23part",
            "/there%23part"
        }) {
            assertThat(call().get(URI.create(base + "/to?" + target), Map.of(), soon())
                            .body())
                    .as(target)
                    .isEqualTo("BEGIN");
        }
        refused(base + "/to?" + base + "/there?" + "x".repeat(4000), "ADDRESS_NOT_ALLOWED");
        refused(base + "/to?FILE:///etc/passwd", "ADDRESS_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "http://localhost.localdomain/",
                "http://127.0.0.1/"
            })
    void machinesThatAreNotPublicAreNotCalled(String address) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call().get(URI.create(address), Map.of(), soon()))
                // some ways to write an address are no names of hosts either
                .satisfies(e ->
                        assertThat(e.failure()).isIn(OutsideFailure.ADDRESS_NOT_ALLOWED, OutsideFailure.HOST_UNKNOWN));
    }

    @Test
    void aHostWithoutTlsIsJudgedTooUnlessItMayBePrivate() {
        OutsideCall strict = new OutsideCall(new UrlPolicy(Set.of("localhost"), Set.of()), tls(), LONGEST);
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> strict.get(URI.create(base + "/there"), Map.of(), soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.ADDRESS_NOT_ALLOWED));
        assertThat(calls).hasValue(0);
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItIsAnnouncedOrNot() {
        refused(base + "/large", "TOO_LARGE");
        refused(base + "/endless?fast", "TOO_LARGE");
    }

    @Test
    void whoTakesTooLongIsLeftAlone() {
        refused(base + "/silent", "TOO_SLOW");
        refused(base + "/endless", "TOO_SLOW");
    }

    @Test
    void whoIsNotThereIsNotReached() {
        server.stop(0);
        refused(base + "/there", "UNREACHABLE");
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call().get(URI.create("https://nobody.invalid/"), Map.of(), soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.HOST_UNKNOWN));
    }

    private void refused(String address, String failure) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call().get(URI.create(address), Map.of(), soon()))
                .satisfies(e -> assertThat(e.failure()).as(address).isEqualTo(OutsideFailure.valueOf(failure)));
    }

    private OutsideCall.Reply post(String path, String body) throws NoAnswer {
        return call().post(
                        URI.create(base + path),
                        Map.of("Content-Type", "application/json"),
                        body.getBytes(StandardCharsets.UTF_8),
                        soon());
    }

    private static OutsideCall call() {
        return new OutsideCall(new UrlPolicy(Set.of("localhost"), Set.of("localhost")), tls(), LONGEST);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(2));
    }

    private static SSLSocketFactory tls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        calls.incrementAndGet();
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
