package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.Broker;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node with limits, behind a proxy, and without anybody who sends text messages. */
public class LimitsIT {

    private static final int OF_ADDRESS = 30;
    private static final int OF_USER = 35;
    private static final int OF_OWNER = 25;
    private static final String OF_LOG_IN = "20";
    /** How many messages of each queue it works off at once: of each another number than without a setting. */
    private static final Map<String, Integer> CONSUMERS = Map.of(
            "engagement.events", 2,
            "engagement.webhooks", 3,
            "notifications.email", 5,
            "notifications.bulk", 1,
            "notifications.reminders", 1,
            "notifications.push", 3,
            "notifications.sms", 4,
            "analytics", 2);

    private final Path folder;

    LimitsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whoAsksTooMuchIsTurnedAwayAndOthersAreNot() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                PayaraMicro node = start(testBed)) {
            assertThat(node.onExit()).isNotDone();
            asManyConsumersAsItsAdministratorWants(testBed.backends().broker());
            Platform platform = testBed.platform();
            Business spa = platform.registersBusiness("limits").approved();
            withoutAGatewayNobodyPaysOnTheWeb(platform, spa);
            Api manager = spa.manager("Marcus").api();
            Api ended = spa.owner();
            ended.post(
                            "/auth/password/change",
                            body("currentPassword", "Aquae-Sulis-70-AD", "newPassword", "Novae-45-AD-Moesia"))
                    .expect(204);
            Api owner = platform.anybody()
                    .withToken(spa.logIn(spa.ownerEmail(), "Novae-45-AD-Moesia")
                            .expect(200)
                            .text("/accessToken"));

            badTokensCountAgainstTheirAddress(platform.anybody(), owner);
            tokensOfEndedSessionsCountToo(ended);
            aRoleHasALimitOfItsOwn(owner, manager);
            aLogInIsCountedStrictlyWhateverItsPathLooksLike(platform.anybody(), ended, manager);
            withoutAProviderNobodyWaitsForATextMessage(platform.anybody(), spa);
        }
    }

    private static void asManyConsumersAsItsAdministratorWants(Broker broker) {
        assertThat(Broker.QUEUES).containsExactlyInAnyOrderElementsOf(CONSUMERS.keySet());
        CONSUMERS.forEach(
                (queue, number) -> assertThat(broker.consumers(queue)).as(queue).isEqualTo(number));
    }

    private static void badTokensCountAgainstTheirAddress(Api anybody, Api owner) {
        Api flood = from("203.0.113.7", anybody).withToken("a.b.c");
        answers(OF_ADDRESS, () -> flood.get("/users/me")).forEach(answer -> answer.refused(401, "unauthenticated"));

        Answer refused = flood.in("ru").get("/users/me").refused(429, "rate_limited");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
        assertThat(refused.text("/message")).contains(refused.header("Retry-After"));
        assertThat(refused.headers("WWW-Authenticate")).isEmpty();
        // what it asks for without a token is counted with it; who signs in from there is counted by himself
        from("203.0.113.7", anybody).get("/auth/jwks.json").refused(429, "rate_limited");
        from("203.0.113.7", owner).get("/users/me").expect(200);
        from("203.0.113.8", anybody).withToken("a.b.c").get("/users/me").refused(401, "unauthenticated");
    }

    private static void tokensOfEndedSessionsCountToo(Api ended) {
        Api flood = from("203.0.113.9", ended);
        answers(OF_ADDRESS, () -> flood.get("/users/me")).forEach(answer -> answer.refused(401, "session_ended"));

        flood.get("/users/me").refused(429, "rate_limited");
    }

    private static void aRoleHasALimitOfItsOwn(Api owner, Api manager) {
        assertThat(owner.get("/users/me").expect(200).header("RateLimit-Limit")).isEqualTo(String.valueOf(OF_OWNER));
        assertThat(answers(OF_OWNER, () -> owner.get("/users/me"))).anyMatch(answer -> answer.status() == 429);
        Answer refused = owner.get("/users/me").refused(429, "rate_limited");
        assertThat(refused.header("Retry-After")).isEqualTo(refused.header("RateLimit-Reset"));

        assertThat(manager.get("/users/me").expect(200).header("RateLimit-Limit"))
                .isEqualTo(String.valueOf(OF_USER));
        assertThat(answers(OF_OWNER, () -> manager.get("/users/me"))).allMatch(answer -> answer.status() == 200);
        assertThat(answers(OF_USER, () -> manager.get("/users/me"))).anyMatch(answer -> answer.status() == 429);
        // from wherever he asks
        from("203.0.113.10", manager).get("/users/me").refused(429, "rate_limited");
    }

    private static void aLogInIsCountedStrictlyWhateverItsPathLooksLike(Api anybody, Api ended, Api manager) {
        Api stranger = from("203.0.113.12", anybody);
        JsonObject nobody = body("email", "nobody@example.org", "password", "some-password");
        for (String path : List.of("/auth/login", "/auth/login/", "/login", "/login/")) {
            assertThat(stranger.post(path, nobody).header("RateLimit-Limit")).isEqualTo(OF_LOG_IN);
        }
        Answer encoded = stranger.post("/auth/%6Cogin", nobody);
        assertThat(encoded.status() == 404 || encoded.header("RateLimit-Limit").equals(OF_LOG_IN))
                .as(encoded.toString())
                .isTrue();
        // whoever he is otherwise
        JsonObject none = body("refreshToken", "none");
        for (Api signedIn : List.of(ended, manager)) {
            assertThat(from("203.0.113.13", signedIn)
                            .post("/auth/refresh-token", none)
                            .refused(401, "refresh_token_invalid")
                            .header("RateLimit-Limit"))
                    .isEqualTo(String.valueOf(OF_ADDRESS));
        }
    }

    private static void withoutAProviderNobodyWaitsForATextMessage(Api anybody, Business spa) {
        from("203.0.113.11", anybody)
                .post("/public/client/verify", body("subdomain", spa.subdomain(), "phone", "+77011234567"))
                .refusedInEachLanguage(422, "sms_unavailable");
        from("203.0.113.11", anybody)
                .post("/public/client/verify", body("subdomain", spa.subdomain(), "email", "dana@example.org"))
                .expect(202);
    }

    private static void withoutAGatewayNobodyPaysOnTheWeb(Platform platform, Business spa) {
        Service massage =
                spa.opensDaily("09:00", "21:00").service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking booking = spa.visitor("Dana")
                .books(massage)
                .at(Platform.today(spa.zone())
                        .plusDays(8)
                        .atTime(12, 0)
                        .atZone(spa.zone())
                        .toOffsetDateTime());
        Api payer = from("203.0.113.14", platform.anybody());
        String path = "/public/booking/" + booking.id() + "/payment";
        String token = "?token=" + booking.manageToken();

        payer.post(path + token).refusedInEachLanguage(422, "online_payment_unavailable");
        payer.post(path + "/confirm" + token, body("method", "pm_card_visa")).refused(404, "not_found");
        payer.get(path + token).refused(404, "not_found");
        payer.post("/payment-gateways/test/webhook", body()).refused(404, "not_found");
    }

    private static List<Answer> answers(int times, Supplier<Answer> call) {
        return IntStream.range(0, times).mapToObj(i -> call.get()).toList();
    }

    private static Api from(String address, Api api) {
        return api.withHeader("X-Forwarded-For", address);
    }

    /** It is named after the last part of its queue's name. */
    private static String setting(String queue) {
        return "THERMAE_CONSUMERS_" + queue.substring(queue.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private PayaraMicro start(TestBed testBed) throws InterruptedException {
        Map<String, String> consumers = CONSUMERS.entrySet().stream()
                .collect(Collectors.toMap(queue -> setting(queue.getKey()), queue -> String.valueOf(queue.getValue())));
        return new Node(testBed, folder, "node")
                .with(consumers)
                .with("THERMAE_RATE_LIMIT_ENABLED", true)
                .with("THERMAE_RATE_LIMIT_ADDRESS", OF_ADDRESS)
                .with("THERMAE_RATE_LIMIT_USER", OF_USER)
                .with("THERMAE_RATE_LIMIT_ROLE_OWNER", OF_OWNER)
                .with("THERMAE_RATE_LIMIT_PERIOD_SECONDS", 3600)
                .with("THERMAE_TRUSTED_PROXIES", "127.0.0.1")
                .with("THERMAE_SMS_PROVIDER", "none")
                .with("THERMAE_PAYMENTS_GATEWAY", "none")
                .start();
    }
}
