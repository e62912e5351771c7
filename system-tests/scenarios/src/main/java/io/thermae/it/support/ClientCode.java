package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** How clients are let in without a password. */
public final class ClientCode {

    private static final Pattern MAILED = Pattern.compile(": (\\d{6})\\b");
    private static final Pattern TEXTED = Pattern.compile("\\b(\\d{6})\\b");

    private ClientCode() {}

    /** A client who has asked for a code, read it, and been let in. */
    public static Api letsIn(Platform platform, Business business, String email) {
        return letsIn(platform, asked(platform, business, email), read(platform, email));
    }

    /** The same by telephone. */
    public static Api letsInByPhone(TestBed testBed, Business business, String phone) {
        Platform platform = testBed.platform();
        String id = askedByPhone(platform, business, phone);
        return letsIn(
                platform,
                id,
                codeIn(waitsForTexts(testBed, phone, TEXTED.asPredicate(), 1).get(0)));
    }

    private static Api letsIn(Platform platform, String id, String code) {
        Answer verified = platform.anybody()
                .post("/public/client/verify", body("verificationId", id, "code", code))
                .expect(200);
        return platform.anybody().withToken(verified.text("/clientToken"));
    }

    /** Asks for a code, and returns the verification's id. */
    public static String asked(Platform platform, Business business, String email) {
        return asked(platform, body("subdomain", business.subdomain(), "email", email));
    }

    /** The same by telephone. */
    public static String askedByPhone(Platform platform, Business business, String phone) {
        return asked(platform, body("subdomain", business.subdomain(), "phone", phone));
    }

    private static String asked(Platform platform, JsonObject request) {
        return platform.anybody()
                .post("/public/client/verify", request)
                .expect(202)
                .text("/verificationId");
    }

    /** The code of the first such mail. */
    public static String read(Platform platform, String email) {
        Mail mail =
                platform.mailbox().of(email).waitsFor("a code", m -> m.subject().startsWith("Your code"));
        return found(MAILED, mail.text());
    }

    /** Waits until so many text messages have come to a number, and no further one for a while. */
    public static List<String> waitsForTexts(TestBed testBed, String phone, int number) {
        return waitsForTexts(testBed, phone, text -> true, number);
    }

    /** The same of those that fit: who has no address is also told of his visits. */
    public static List<String> waitsForTexts(TestBed testBed, String phone, Predicate<String> wanted, int number) {
        return Awaitility.await(number + " text messages")
                .atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(1))
                .until(
                        () -> testBed.backends().messageCentre().messages(phone).stream()
                                .filter(wanted)
                                .toList(),
                        messages -> messages.size() == number);
    }

    /** The code in a text message. */
    public static String codeIn(String text) {
        return found(TEXTED, text);
    }

    private static String found(Pattern pattern, String text) {
        Matcher code = pattern.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group(1);
    }
}
