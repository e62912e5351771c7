package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How clients are let in without a password. */
public final class ClientCode {

    private static final Pattern CODE = Pattern.compile(": (\\d{6})\\b");

    private ClientCode() {}

    /** A client who has asked for a code, read it, and been let in. */
    public static Api letsIn(Platform platform, Business business, String email) {
        String id = asked(platform, business, email);
        Answer verified = platform.anybody()
                .post("/public/client/verify", body("verificationId", id, "code", read(platform, email)))
                .expect(200);
        return platform.anybody().withToken(verified.text("/clientToken"));
    }

    /** Asks for a code, and returns the verification's id. */
    public static String asked(Platform platform, Business business, String email) {
        return platform.anybody()
                .post("/public/client/verify", body("subdomain", business.subdomain(), "email", email))
                .expect(202)
                .text("/verificationId");
    }

    /** The code of the first such mail. */
    public static String read(Platform platform, String email) {
        Mail mail =
                platform.mailbox().of(email).waitsFor("a code", m -> m.subject().startsWith("Your code"));
        Matcher code = CODE.matcher(mail.text());
        assertThat(code.find()).as(mail.text()).isTrue();
        return code.group(1);
    }
}
