package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Network;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses passwords is slowed down, and who knows his own is never kept out for long. */
@ArquillianTest
@RunAsClient
public class ThrottleIT {

    /** Attempts without a wait, and one more that is admitted before the first wait begins. */
    private static final int ADMITTED = 11;

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("throttle").approved();

    @Test
    void wrongPasswordsSlowAnAccountDownAndTheWaitEndsByItself() {
        // a slow machine may let the first wait, of a second, pass before the next attempt: then once more
        Answer refused = Stream.generate(this::rightAfterManyWrong)
                .limit(5)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow()
                .refused(429, "too_many_attempts");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(refused.text("/details/retryAfterSeconds")).isEqualTo(refused.header("Retry-After"));
        Awaitility.await("the end of the wait")
                .atMost(Duration.ofSeconds(31))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> right().status() == 200);
        // a success begins the count anew
        for (int i = 0; i < ADMITTED; i++) {
            wrong(spa.ownerEmail()).refused(401, "invalid_credentials");
        }
    }

    @Test
    void manyAtOnceAreCountedEach() {
        List<Answer> answers = IntStream.range(0, 30)
                .mapToObj(i -> anybody.postLater(
                        "/auth/login", body("email", spa.ownerEmail(), "password", "Not-the-password-" + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // while thirty are being judged a second may pass, and let one more in
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(ADMITTED, ADMITTED + 3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 401)
                .allSatisfy(answer -> answer.refused(429, "too_many_attempts"));
    }

    @Test
    void anAddressThatNobodyHasIsAnsweredLikeOneThatSomebodyHas() {
        String nobody = Unique.email("nobody");

        for (int i = 0; i < ADMITTED; i++) {
            assertThat(withoutIds(wrong(spa.ownerEmail()))).isEqualTo(withoutIds(wrong(nobody)));
        }
        assertThat(withoutNumbers(wrongUntilRefused(spa.ownerEmail())))
                .isEqualTo(withoutNumbers(wrongUntilRefused(nobody)));
    }

    @Test
    void anAddressOfTheNetworkIsSlowedDownWhateverItAsksForAndOthersAreNot() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < TestBed.ADDRESS_ATTEMPTS + 2; i++) {
            statuses.add(forgetsFrom("127.0.0.77"));
        }

        // the first wait is a second: who is slow may have it behind him
        for (int i = 0; i < 10 && !statuses.contains(429); i++) {
            statuses.add(forgetsFrom("127.0.0.77"));
        }

        assertThat(statuses.subList(0, TestBed.ADDRESS_ATTEMPTS + 1)).containsOnly(202);
        assertThat(statuses.subList(TestBed.ADDRESS_ATTEMPTS + 1, statuses.size()))
                .contains(429);
        assertThat(forgetsFrom("127.0.0.78")).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void theWaitIsToldInTheCallersLanguage(String language) {
        Answer refused = wrongUntilRefused(anybody.in(language), Unique.email("nobody"));

        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.text("/message")).contains(refused.header("Retry-After"));
    }

    private Answer wrong(String email) {
        return wrong(anybody, email);
    }

    private static Answer wrong(Api api, String email) {
        return api.post("/auth/login", body("email", email, "password", "Not-the-password-1"));
    }

    private Answer wrongUntilRefused(String email) {
        return wrongUntilRefused(anybody, email);
    }

    /** The waits double: soon one is longer than an attempt takes. */
    private static Answer wrongUntilRefused(Api api, String email) {
        return Stream.generate(() -> wrong(api, email))
                .limit(ADMITTED + 10)
                .filter(answer -> answer.status() != 401)
                .findFirst()
                .orElseThrow()
                .refused(429, "too_many_attempts");
    }

    private Answer rightAfterManyWrong() {
        for (int i = 0; i < ADMITTED; i++) {
            wrong(spa.ownerEmail()).refused(401, "invalid_credentials");
        }
        return right();
    }

    private Answer right() {
        return spa.logIn(spa.ownerEmail(), Registration.PASSWORD);
    }

    private static String withoutIds(Answer answer) {
        return answer.status()
                + answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "")
                + answer.header("WWW-Authenticate")
                + answer.header("Retry-After")
                + answer.header("Content-Type");
    }

    /** How long the wait is may differ by the time that a request has taken. */
    private static String withoutNumbers(Answer answer) {
        return withoutIds(answer).replaceAll("\\d+", "N");
    }

    /** Asks for a link from one of this machine's own addresses. */
    private int forgetsFrom(String address) throws IOException {
        return Network.post(platform.server(), address, "/auth/password/forgot", body("email", Unique.email("nobody")));
    }
}
