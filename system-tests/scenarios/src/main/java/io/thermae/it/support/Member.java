package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who works for a business and came by an invitation.
 *
 * @param email with which they sign in
 * @param api signed in
 */
public record Member(String email, Api api) {

    /** The password of everybody who was invited. */
    public static final String PASSWORD = "Balneum-Venus-et-Vinum-1";

    /** The link of an invitation: its id, then its token. */
    private static final Pattern INVITATION =
            Pattern.compile("invitations/([0-9a-f]{8}-[0-9a-f-]{27})\\S*?[?&]token=([A-Za-z0-9_-]{43})");

    static Member accepts(Platform platform, Business business, String email) {
        Mail mail = platform.mailbox()
                .of(email)
                .waitsFor("an invitation", m -> INVITATION.matcher(m.text()).find());
        Matcher link = INVITATION.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        platform.anybody()
                .post(
                        "/auth/invitations/" + link.group(1) + "/accept",
                        body("token", link.group(2), "password", PASSWORD))
                .expect(204);
        Answer loggedIn = business.logIn(email, PASSWORD).expect(200);
        return new Member(email, platform.anybody().withToken(loggedIn.text("/accessToken")));
    }
}
