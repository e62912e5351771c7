package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Authenticator;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has set up a second factor is let in by both only; each code is good once. */
@ArquillianTest
@RunAsClient
public class SecondFactorIT {

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("factor").approved();

    @Test
    void aLogInAsksForACodeOnceTheSecondFactorIsConfirmed() {
        Answer begun = spa.owner().post("/users/me/totp").expect(200);
        assertThat(begun.text("/uri"))
                .startsWith("otpauth://totp/factor:owner%40")
                .contains("secret=" + begun.text("/secret"));
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        spa.owner().post("/users/me/totp/confirm", body("code", "000000")).refused(400, "validation_failed");
        assertThat(spa.owner().get("/users/me").text("/totp")).isEqualTo("false");

        Authenticator.Confirmed factor = Authenticator.setUp(spa.owner());

        assertThat(spa.owner().get("/users/me").text("/totp")).isEqualTo("true");
        String challenge = challenge();
        logIn(challenge, "000000").refusedInEachLanguage(401, "totp_invalid");
        Answer signedIn = logIn(challenge, factor.telephone().code(1)).expect(200);
        anybody.withToken(signedIn.text("/accessToken")).get("/users/me").expect(200);
        logIn(challenge, factor.recoveryCodes().get(0)).refused(401, "challenge_invalid");
    }

    @Test
    void aCodeIsGoodOnceEvenForManyAtOnce() {
        Authenticator.Confirmed factor = Authenticator.setUp(spa.owner());
        List<String> challenges =
                IntStream.range(0, 6).mapToObj(i -> challenge()).toList();
        String code = factor.telephone().code(1);

        List<Answer> answers = challenges.stream()
                .map(challenge -> anybody.postLater("/auth/login/totp", body("challenge", challenge, "code", code)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(401, "totp_invalid"));
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndHoweverItIsTyped() {
        Authenticator.Confirmed factor = Authenticator.setUp(spa.owner());
        List<String> codes = factor.recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        logIn(challenge(), codes.get(3)).expect(200);
        logIn(challenge(), codes.get(4).toLowerCase(Locale.ROOT).replace("-", " "))
                .expect(200);

        logIn(challenge(), codes.get(3)).refused(401, "totp_invalid");
        assertThat(platform.database()
                        .rows("select code_hash from tenancy.recovery_code where tenant_id = ?", spa.tenantId()))
                .allSatisfy(row -> assertThat(row.values().toString()).doesNotContain(codes));
    }

    @Test
    void manyWrongCodesAreSlowedDownWhateverTheChallenge() {
        Authenticator.setUp(spa.owner());
        for (int i = 0; i < 11; i++) {
            logIn(challenge(), "00000" + i % 10).refused(401, "totp_invalid");
        }
        // the waits double: soon one is longer than a log-in takes
        Stream.generate(() -> logIn(challenge(), "123456"))
                .limit(10)
                .filter(answer -> answer.status() != 401)
                .findFirst()
                .orElseThrow()
                .refused(429, "too_many_attempts");
    }

    @Test
    void madeUpChallengesAreWorthless() {
        Authenticator.Confirmed factor = Authenticator.setUp(spa.owner());
        String challenge = challenge();
        String last = challenge.endsWith("A") ? "E" : "A";

        logIn("made-up", factor.telephone().code(1)).refusedInEachLanguage(401, "challenge_invalid");
        logIn(challenge.substring(0, 85) + last, factor.telephone().code(1)).refused(401, "challenge_invalid");
    }

    @Test
    void itIsRemovedWithThePasswordOnly() {
        Authenticator.setUp(spa.owner());
        spa.owner().post("/users/me/totp").refusedInEachLanguage(409, "totp_already_on");

        spa.owner()
                .delete("/users/me/totp", body("password", "Not-the-password-1"))
                .refused(400, "validation_failed");
        spa.owner()
                .delete("/users/me/totp", body("password", Registration.PASSWORD))
                .expect(204);

        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        spa.owner()
                .delete("/users/me/totp", body("password", Registration.PASSWORD))
                .refused(404, "not_found");
    }

    @Test
    void whereItIsRequiredOneCanDoNothingBeforeSettingItUp() {
        Api manager = spa.manager("Marcus").api();
        manager.get("/bookings").expect(200);
        manager.put("/business/security", body("requireTotp", true)).refused(403, "forbidden");

        spa.owner().put("/business/security", body("requireTotp", true)).expect(200);

        manager.get("/bookings").refusedInEachLanguage(403, "totp_setup_required");
        spa.owner().put("/business/security", body("requireTotp", false)).refused(403, "totp_setup_required");
        assertThat(manager.get("/users/me").expect(200).text("/totp")).isEqualTo("false");
        Authenticator.setUp(manager);
        manager.get("/bookings").expect(200);
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        Answer begun = spa.owner().post("/users/me/totp").expect(200);

        String stored = platform.database()
                .rows("select secret from tenancy.totp where tenant_id = ?", spa.tenantId())
                .toString();

        assertThat(stored).doesNotContain(begun.text("/secret"));
    }

    private String challenge() {
        return spa.logIn(spa.ownerEmail(), Registration.PASSWORD)
                .refusedInEachLanguage(401, "totp_required")
                .text("/details/challenge");
    }

    private Answer logIn(String challenge, String code) {
        return anybody.post("/auth/login/totp", body("challenge", challenge, "code", code));
    }
}
