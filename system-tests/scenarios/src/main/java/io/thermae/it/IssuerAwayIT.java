package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Browser;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Issuer;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer that is away, slow or odd keeps its own people out, for a clear reason, and nobody else's. */
@ArquillianTest
@RunAsClient
@SuppressWarnings("NullAway.Init") // made before each test
public class IssuerAwayIT {

    private static final String METADATA = "/.well-known/openid-configuration";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("away").approved();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    /** What an odd issuer answers. */
    @FunctionalInterface
    private interface Oddity {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.baseOf(0)), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void whereNobodyListensOneIsToldSo() {
        begin(provider("http://localhost:" + FreePorts.baseOf(0)))
                .refusedInEachLanguage(503, "identity_provider_unavailable");
    }

    @Test
    void anIssuerThatKeepsOneWaitingIsLeftAloneForAWhile() {
        String slow = provider(oddIssuer(exchange -> over.await(1, TimeUnit.MINUTES)));
        long start = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            unavailable(slow);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(60));
        int before = asked.get();

        unavailable(slow);

        assertThat(asked.get()).isEqualTo(before).isEqualTo(4);
        // that of others is not
        Trust good = Trust.of(platform, spa);
        good.logsIn(good.knows(spa.ownerEmail())).expect(200);
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() {
        unavailable(provider(oddIssuer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            over.await(1, TimeUnit.MINUTES);
        })));
    }

    @Test
    void whoNamesAnotherIssuerIsNone() {
        unavailable(provider(oddIssuer(exchange -> send(exchange, 200, metadata("https://accounts.example.com", "")))));
    }

    @Test
    void anIssuerHasAddressesThatMayBeCalled() {
        unavailable(provider(oddIssuer(exchange ->
                send(exchange, 200, metadata(name(), "").replace(name() + "/keys", "file:///etc/passwd")))));
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        String good = Issuer.current().name();
        unavailable(provider(oddIssuer(exchange -> {
            exchange.getResponseHeaders().add("Location", good + METADATA);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        })));
    }

    @Test
    void anAnswerThatIsTooLongOrIsNoneIsNotRead() {
        unavailable(provider(oddIssuer(exchange -> send(exchange, 200, metadata(name(), " ".repeat(300_000))))));
        unavailable(provider(name() + "/other"));
        server.createContext("/text", exchange -> send(exchange, 200, "hello"));
        unavailable(provider(name() + "/text"));
        server.createContext("/error", exchange -> send(exchange, 500, "{}"));
        unavailable(provider(name() + "/error"));
    }

    @Test
    void anIssuerThatGoesAwayDuringALogInIsToldOf() {
        Trust trust;
        String url;
        Browser.Back back;
        try (Issuer own = Issuer.start()) {
            trust = Trust.in(platform, spa, own);
            url = trust.begins().expect(200).text("/authorizationUrl");
            back = new Browser().logsIn(url, trust.knows(Unique.email("claudia")));
        }

        trust.comesBack(back).refused(503, "identity_provider_unavailable");
        trust.comesBack(back).refused(401, "sso_state_invalid");
    }

    private String oddIssuer(Oddity oddity) {
        server.createContext(METADATA, exchange -> {
            asked.incrementAndGet();
            try {
                oddity.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return name();
    }

    private String name() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String metadata(String issuer, String padding) {
        return body(
                        "issuer", issuer,
                        "authorization_endpoint", name() + "/authorize",
                        "token_endpoint", name() + "/token",
                        "jwks_uri", name() + "/keys",
                        "padding", padding)
                .toString();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String provider(String issuer) {
        return spa.owner()
                .post(
                        "/identity-providers",
                        body("name", "Odd", "issuer", issuer, "clientId", "thermae", "redirectUri", Trust.REDIRECT))
                .expect(201)
                .text("/id");
    }

    private void unavailable(String provider) {
        begin(provider).refused(503, "identity_provider_unavailable");
    }

    private Answer begin(String provider) {
        return platform.anybody()
                .post("/auth/sso/authorization", body("subdomain", spa.subdomain(), "providerId", provider));
    }
}
