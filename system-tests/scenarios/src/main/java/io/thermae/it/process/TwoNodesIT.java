package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Browser;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Trust;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database are one platform: what holds, holds on both together. */
public class TwoNodesIT {

    private static final int LIMIT = 40;

    private final Path folder;

    TwoNodesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoNodesAreOnePlatform() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                PayaraMicro one = start(testBed, "one", testBed.httpPort(), Map.of());
                // the second one wants TLS, so that its redirect can be seen
                PayaraMicro other = start(
                        testBed,
                        "other",
                        FreePorts.baseOf(0),
                        Map.of("THERMAE_HTTP_REQUIRE_HTTPS", "true", "THERMAE_TRUSTED_PROXIES", "127.0.0.1"))) {
            whoComesWithoutTlsIsSentToIt(api(other));
            whatIsChangedOnOneIsSeenOnTheOther(
                    testBed.platform(), List.of(api(one), api(other).withHeader("X-Forwarded-Proto", "https")));
            aLogInThatBeginsOnOneEndsOnTheOther(testBed.platform(), api(other));
            limitsHoldOnBothTogether(testBed, api(one), api(other).withHeader("X-Forwarded-Proto", "https"));
        }
    }

    private static void whoComesWithoutTlsIsSentToIt(Api plain) {
        Answer redirect =
                plain.atHost("spa.example.org:8080").get("/auth/jwks.json?x=1").expect(308);
        assertThat(redirect.header("Location")).isEqualTo("https://spa.example.org/api/v1/auth/jwks.json?x=1");
        assertThat(redirect.header("Strict-Transport-Security")).isEmpty();
        plain.outsideApi().get("/health/live").expect(200);
        assertThat(plain.withHeader("X-Forwarded-Proto", "https")
                        .get("/auth/jwks.json")
                        .expect(200)
                        .header("Strict-Transport-Security"))
                .contains("max-age=");
        plain.withHeader("X-Forwarded-Proto", "http, https")
                .get("/auth/jwks.json")
                .expect(200);
        plain.withHeader("X-Forwarded-Proto", "https, http")
                .get("/auth/jwks.json")
                .expect(308);
        // what the client asked for, not what the proxy calls us
        assertThat(plain.atHost("node-7.internal:8080")
                        .withHeader("X-Forwarded-Host", "spa.example.org")
                        .get("/auth/jwks.json")
                        .expect(308)
                        .header("Location"))
                .isEqualTo("https://spa.example.org/api/v1/auth/jwks.json");
    }

    private static void whatIsChangedOnOneIsSeenOnTheOther(Platform platform, List<Api> nodes) {
        Business spa = platform.registersBusiness("nodes").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        String services = "/public/business/" + spa.subdomain() + "/services";
        String day = Platform.today().plusDays(8).toString();
        String slots = "/public/business/" + spa.subdomain() + "/availability?serviceId=" + massage.id() + "&from="
                + day + "&to=" + day;
        for (Api node : nodes) {
            assertThat(node.get(services).expect(200).text()).contains("Massage");
            assertThat(node.get(slots).expect(200).list("/slots")).isNotEmpty();
        }

        spa.owner()
                .put(
                        "/services/" + massage.id(),
                        body(
                                "name",
                                "Hammam",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "20000.00", "currency", "KZT")))
                .expect(200);
        spa.owner()
                .post("/branches/" + spa.branchId() + "/special-dates", body("date", day, "closed", true))
                .expect(201);

        for (Api node : nodes) {
            assertThat(node.get(services).expect(200).text()).contains("Hammam").doesNotContain("Massage");
            assertThat(node.get(slots).expect(200).list("/slots")).isEmpty();
        }
        platform.superAdmin().api().delete("/admin/caches").expect(204);
        for (Api node : nodes) {
            // of whichever form of the answer: the second number counts what was cleared for all
            assertThat(node.get(services).expect(200).header("ETag")).matches("W/\"\\d+\\.2\\..*");
        }
    }

    private static void aLogInThatBeginsOnOneEndsOnTheOther(Platform platform, Api plainOther) {
        Business spa = platform.registersBusiness("sso").approved();
        Trust trust = Trust.of(platform, spa);
        Browser.Back back = new Browser()
                .logsIn(trust.begins().expect(200).text("/authorizationUrl"), trust.knows(spa.ownerEmail()));
        JsonObject returned = body("state", back.state(), "code", back.code());
        Api other = plainOther.withHeader("X-Forwarded-Proto", "https");

        other.post("/auth/sso/callback", returned).expect(200);
        platform.anybody().post("/auth/sso/callback", returned).refused(401, "sso_state_invalid");
    }

    /** All of them from one address. */
    private static void limitsHoldOnBothTogether(TestBed testBed, Api one, Api other) {
        int left = Integer.parseInt(one.get("/public/business/nobody").header("RateLimit-Remaining"));
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 2 * LIMIT; i++) {
            asked.add((i % 2 == 0 ? one : other).getLater("/public/business/nobody"));
        }
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
        List<Answer> admitted =
                answers.stream().filter(answer -> answer.status() == 404).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 404 || answer.status() == 429);
        assertThat(admitted).hasSize(left);
        assertThat(admitted)
                .extracting(answer -> answer.header("RateLimit-Remaining"))
                .doesNotHaveDuplicates();
        for (Api node : List.of(one, other)) {
            Answer refused = node.get("/public/business/nobody").refusedInEachLanguage(429, "rate_limited");
            assertThat(refused.header("RateLimit-Limit")).isEqualTo(String.valueOf(LIMIT));
            assertThat(refused.header("RateLimit-Policy")).isEqualTo(LIMIT + ";w=3600");
            assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
            assertThat(Integer.parseInt(refused.header("Retry-After")))
                    .isEqualTo(Integer.parseInt(refused.header("RateLimit-Reset")))
                    .isBetween(3000, 3600);
            assertThat(refused.text("/message")).contains(refused.header("Retry-After"));
            // health and the description are not limited
            Api outside = node.outsideApi();
            assertThat(outside.get("/health/live").expect(200).headers("RateLimit-Limit"))
                    .isEmpty();
            outside.get("/api/docs/").expect(200);
        }
        assertThat(testBed.platform().database().count("select count(*) from platform.rate_limit"))
                .as("one for the address, and those of signing in and of the persons above")
                .isBetween(1L, 10L);
    }

    private static Api api(PayaraMicro node) {
        return Api.of(URI.create("http://127.0.0.1:" + node.port()));
    }

    private PayaraMicro start(TestBed testBed, String name, int port, Map<String, String> settings)
            throws InterruptedException {
        return new Node(testBed, folder, name)
                .onPort(port)
                .with("THERMAE_RATE_LIMIT_ENABLED", true)
                .with("THERMAE_RATE_LIMIT_ADDRESS", LIMIT)
                .with("THERMAE_RATE_LIMIT_PERIOD_SECONDS", 3600)
                .with(settings)
                .start();
    }
}
