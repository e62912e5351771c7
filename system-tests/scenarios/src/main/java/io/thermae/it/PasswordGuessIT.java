package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has found a session open cannot try out passwords in it: attempts are counted as those of a log-in are. */
@ArquillianTest
@RunAsClient
public class PasswordGuessIT {

    private static final String WRONG = "Not-the-password-1";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("guess").approved();

    @Test
    void aChangeOfPasswordIsNoPlaceToGuess() {
        Api owner = spa.owner();
        guessesAreSlowedDown(() -> owner.post(
                "/auth/password/change", body("currentPassword", WRONG, "newPassword", "Horrea-Galbae-69-AD")));

        Awaitility.await("the end of the wait")
                .atMost(Duration.ofSeconds(31))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> owner.post(
                                        "/auth/password/change",
                                        body(
                                                "currentPassword",
                                                Registration.PASSWORD,
                                                "newPassword",
                                                "Horrea-Galbae-69-AD"))
                                .status()
                        == 204);
    }

    @Test
    void norIsTheRemovalOfASecondFactor() {
        Api owner = spa.owner();
        guessesAreSlowedDown(() -> owner.delete("/users/me/totp", body("password", WRONG)));
    }

    @Test
    void norIsAnotherAddress() {
        Api owner = spa.owner();
        guessesAreSlowedDown(() -> owner.put("/users/me/email", body("email", "other@example.org", "password", WRONG)));
    }

    @Test
    void norIsTheTransferOfTheBusinessAndAllPlacesAreCountedTogether() {
        Api owner = spa.owner();
        String heir = spa.manager("Marcus").api().get("/users/me").expect(200).text("/id");
        Function<String, Answer> transfer =
                password -> owner.post("/business/transfer-ownership", body("userId", heir, "password", password));
        guessesAreSlowedDown(() -> transfer.apply(WRONG));

        // in the session's other places too
        owner.delete("/users/me/totp", body("password", WRONG)).refused(429, "too_many_attempts");
        // others are let be, and so is the log-in
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        Awaitility.await("the end of the wait")
                .atMost(Duration.ofSeconds(31))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> transfer.apply(Registration.PASSWORD).status() == 200);
    }

    /** Ten attempts and one more are judged; the waits double, so soon one is longer than an attempt takes. */
    private static void guessesAreSlowedDown(Supplier<Answer> guess) {
        for (int i = 0; i < 11; i++) {
            assertThat(guess.get().refused(400, "validation_failed").invalidFields())
                    .isSubsetOf(List.of("currentPassword", "password"));
        }
        Answer refused = Stream.generate(guess)
                .limit(10)
                .filter(answer -> answer.status() != 400)
                .findFirst()
                .orElseThrow()
                .refused(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    }
}
