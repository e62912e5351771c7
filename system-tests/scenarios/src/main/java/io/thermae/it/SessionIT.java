package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** People see where they are signed in, and what they end is dead at once. */
@ArquillianTest
@RunAsClient
public class SessionIT {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("session").approved();

    @Test
    void sessionsAreListedWithDeviceAndAddress() {
        Answer phone = logIn("curl/8.5.0");
        Answer desk = logIn(FIREFOX);

        List<JsonObject> sessions =
                signedIn(desk).get("/users/me/sessions").expect(200).items();

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).getString("device")).isEqualTo("Firefox, Linux");
        assertThat(sessions.get(0).getBoolean("current")).isTrue();
        assertThat(sessions.get(0).getString("address")).isEqualTo("127.0.0.1");
        assertThat(sessions.get(0).getString("createdAt")).startsWith("2024-").matches(".*(\\+06:00|\\+05:00)");
        assertThat(sessions.get(0).getString("lastUsedAt")).startsWith("2024-");
        assertThat(sessions.get(1).getString("device")).isEqualTo("curl/8.5.0");
        assertThat(sessions.get(1).getBoolean("current")).isFalse();
        signedIn(phone).get("/users/me").expect(200);
    }

    @Test
    void anEndedSessionIsDeadAtOnceAndTheOthersLive() {
        Answer lost = logIn(FIREFOX);
        Answer kept = logIn(FIREFOX);
        String id = currentOf(lost);

        signedIn(kept).delete("/users/me/sessions/" + id).expect(204);

        signedIn(lost).get("/users/me").refused(401, "session_ended");
        refresh(lost.text("/refreshToken")).refusedInEachLanguage(401, "refresh_token_invalid");
        signedIn(kept).get("/users/me").expect(200);
        signedIn(kept).delete("/users/me/sessions/" + id).refused(404, "not_found");
    }

    @Test
    void allOthersEndTogether() {
        Answer first = logIn(FIREFOX);
        Answer second = logIn(FIREFOX);
        Answer asking = logIn(FIREFOX);

        signedIn(asking).delete("/users/me/sessions").expect(204);

        signedIn(first).get("/users/me").refused(401, "session_ended");
        signedIn(second).get("/users/me").refused(401, "session_ended");
        assertThat(signedIn(asking).get("/users/me/sessions").expect(200).items())
                .hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionsOfAnother() {
        Member manager = spa.manager("Marcus");
        Answer owner = logIn(FIREFOX);

        manager.api().delete("/users/me/sessions/" + currentOf(owner)).refused(404, "not_found");
        manager.api().delete("/users/me/sessions/" + UUID.randomUUID()).refused(404, "not_found");
        manager.api().delete("/users/me/sessions").expect(204);

        signedIn(owner).get("/users/me").expect(200);
    }

    @Test
    void afterLoggingOutTheAccessTokenIsWorthlessToo() {
        Answer session = logIn(FIREFOX);

        signedIn(session)
                .post("/auth/logout", body("refreshToken", session.text("/refreshToken")))
                .expect(204);

        signedIn(session).get("/users/me").refused(401, "session_ended");
        // a token that is still sent along does not stand in the way of a new session
        signedIn(session)
                .post("/auth/logout", body("refreshToken", session.text("/refreshToken")))
                .expect(204);
        signedIn(session)
                .post("/auth/login", body("email", spa.ownerEmail(), "password", Registration.PASSWORD))
                .expect(200);
    }

    @Test
    void oneRefreshTokenUsedByManyAtOnceIsWonByOneAndThenTheSessionIsDead() {
        Answer session = logIn(FIREFOX);
        JsonObject request = body("refreshToken", session.text("/refreshToken"));

        List<Answer> answers =
                IntStream.range(0, 24)
                        .mapToObj(i -> anybody.postLater("/auth/refresh-token", request))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(401, "refresh_token_reused"));
        signedIn(won.get(0)).get("/users/me").refused(401, "session_ended");
        refresh(won.get(0).text("/refreshToken")).refused(401, "refresh_token_invalid");
        signedIn(session).get("/users/me").refused(401, "session_ended");
    }

    private Answer logIn(String userAgent) {
        return anybody.withHeader("User-Agent", userAgent)
                .post("/auth/login", body("email", spa.ownerEmail(), "password", Registration.PASSWORD))
                .expect(200);
    }

    private Api signedIn(Answer session) {
        return anybody.withToken(session.text("/accessToken"));
    }

    private String currentOf(Answer session) {
        return signedIn(session).get("/users/me/sessions").expect(200).items().stream()
                .filter(listed -> listed.getBoolean("current"))
                .map(listed -> listed.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private Answer refresh(String refreshToken) {
        return anybody.post("/auth/refresh-token", body("refreshToken", refreshToken));
    }
}
