package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Passwords are hard to guess, and who has forgotten one gets a new one by mail and nobody else does. */
@ArquillianTest
@RunAsClient
public class PasswordIT {

    private static final String NEW = "Hypocaust-under-Bath-75";
    private static final Pattern LINK = Pattern.compile("auth/password/reset\\?token=([A-Za-z0-9_-]{86})");

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();

    @Test
    void aLinkInTheMailSetsANewPasswordOnceAndEndsAllSessions() {
        Business spa = platform.registersBusiness("forgot").approved();
        Api before = spa.owner();
        String token = linkFor(spa.ownerEmail(), 1).get(0);

        reset(token, "password1234").refused(400, "validation_failed");
        reset(token, NEW).expect(204);

        before.get("/users/me").refusedInEachLanguage(401, "session_ended");
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).refusedInEachLanguage(401, "invalid_credentials");
        spa.logIn(spa.ownerEmail(), NEW).expect(200);
        reset(token, NEW + "x").refusedInEachLanguage(410, "reset_token_invalid");
    }

    @Test
    void oneLinkUsedByManyAtOnceIsUsedByOne() {
        Business spa = platform.registersBusiness("forgot").approved();
        String token = linkFor(spa.ownerEmail(), 1).get(0);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        anybody.postLater("/auth/password/reset", body("token", token, "newPassword", NEW + "-" + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(204, 410, 410, 410, 410, 410, 410, 410);
    }

    @Test
    void onlyTheLastLinkOfAnAccountCountsOnceOneIsUsed() {
        Business spa = platform.registersBusiness("forgot").approved();
        List<String> tokens = List.of(
                linkFor(spa.ownerEmail(), 1).get(0),
                linkFor(spa.ownerEmail(), 2).get(1));

        reset(tokens.get(1), NEW).expect(204);

        reset(tokens.get(0), NEW + "x").refused(410, "reset_token_invalid");
    }

    @Test
    void aPersonOfTwoBusinessesGetsALinkForEach() {
        Business spa = platform.registersBusiness("forgot").approved();
        Registration sauna = platform.registersBusiness("other").speaking("ru");
        JsonObject request = Body.with(sauna.request(), "owner.email", spa.ownerEmail());
        anybody.post("/auth/register", request).expect(201);
        List<String> tokens = linkFor(spa.ownerEmail(), 2);
        assertThat(tokens).doesNotHaveDuplicates();

        reset(tokens.get(0), NEW).expect(204);

        // the password of the other business is as it was
        Answer first = logIn(spa.ownerEmail(), NEW).expect(200);
        Answer second = logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        assertThat(first.text("/tenant/subdomain")).isNotEqualTo(second.text("/tenant/subdomain"));
        List<Mail> mails = mails(spa.ownerEmail());
        assertThat(mails).extracting(Mail::language).containsExactlyInAnyOrder("en", "ru");
        assertThat(mails).extracting(Mail::subject).doesNotHaveDuplicates();
    }

    @Test
    void theAnswerDoesNotTellWhetherThereIsAnAccount() {
        Business spa = platform.registersBusiness("forgot").approved();

        Answer known = forget(spa.ownerEmail());
        Answer unknown = forget(Unique.email("nobody"));

        assertThat(known.text()).isEqualTo(unknown.text()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "Content-Language", "Cache-Control", "Vary")) {
            assertThat(known.header(header)).as(header).isEqualTo(unknown.header(header));
        }
    }

    @Test
    void moreThanAFewMailsToOneAddressAreLeftOut() {
        Business spa = platform.registersBusiness("forgot").approved();
        for (int i = 0; i < 30; i++) {
            forget(spa.ownerEmail());
        }
        platform.mailbox().of(spa.ownerEmail()).waitsFor("a link", mail -> LINK.matcher(mail.text())
                .find());
        platform.mailbox().of(spa.ownerEmail()).staysSettled(mail -> LINK.matcher(mail.text())
                .find());
        assertThat(mails(spa.ownerEmail())).hasSizeBetween(1, 15);
    }

    @Test
    void madeUpTokensOpenNothing() {
        Business spa = platform.registersBusiness("forgot").approved();
        String token = linkFor(spa.ownerEmail(), 1).get(0);
        String last = token.endsWith("A") ? "E" : "A";

        reset("x", NEW).refused(410, "reset_token_invalid");
        reset(token.substring(0, 85), NEW).refused(410, "reset_token_invalid");
        reset(token.substring(0, 85) + last, NEW).refused(410, "reset_token_invalid");
        reset("A".repeat(86), NEW).refused(410, "reset_token_invalid");
        reset(token, NEW).expect(204);
    }

    @Test
    void aPasswordOfNamesAndBusinessIsRefusedAtRegistration() {
        JsonObject request = platform.registersBusiness("balneum").request();

        Answer refused = anybody.post("/auth/register", Body.with(request, "owner.password", "livia-drusilla"))
                .refused(400, "validation_failed");

        assertThat(refused.invalidFields()).containsExactly("owner.password");
        assertThat(refused.text("/details/fields/0/code")).isEqualTo("weak_password");
    }

    private Answer forget(String email) {
        return anybody.post("/auth/password/forgot", body("email", email)).expect(202);
    }

    private Answer reset(String token, String password) {
        return anybody.post("/auth/password/reset", body("token", token, "newPassword", password));
    }

    private Answer logIn(String email, String password) {
        return anybody.post("/auth/login", body("email", email, "password", password));
    }

    /** The tokens in so many mails, the oldest first. */
    private List<String> linkFor(String email, int number) {
        forget(email);
        platform.mailbox()
                .of(email)
                .waitsFor("link number " + number, mail -> mails(email).size() >= number);
        return mails(email).stream().map(mail -> token(mail.text())).toList();
    }

    private List<Mail> mails(String email) {
        return platform.mailbox().of(email).mails().stream()
                .filter(mail -> LINK.matcher(mail.text()).find())
                .toList();
    }

    private static String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
