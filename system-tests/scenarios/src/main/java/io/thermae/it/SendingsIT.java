package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Attempts;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody is flooded with codes and links by others, nobody's code is found by trying, and nobody's texts cost a fortune. */
@ArquillianTest
@RunAsClient
public class SendingsIT {

    private static final int FREE = 5;
    private static final int A_DAY = 10;
    private static final int TEXTS_A_DAY = 200;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("sendings").approved();

    @Test
    void whoHasManyCodesSentWaitsLongerAndLongerAndThenUntilTomorrow() {
        JsonObject request = body("subdomain", spa.subdomain(), "email", Unique.email("victim"));
        Attempts codes = new Attempts(platform, "client-code:" + spa.tenantId() + ":" + request.getString("email"));

        for (int i = 0; i < FREE; i++) {
            verify(request).expect(202);
        }
        Answer soon = verify(request).refusedInEachLanguage(429, "too_many_attempts");
        assertThat(retryAfter(soon)).isBetween(1, 60);
        int longest = 0;
        for (int i = FREE; i < A_DAY; i++) {
            codes.mayGoOn();
            verify(request).expect(202);
            longest = retryAfter(verify(request).refused(429, "too_many_attempts"));
        }
        assertThat(longest).isBetween(900, 3600);
        codes.mayGoOn();
        verify(request).refused(429, "too_many_attempts");

        // others are not held up
        verify(body("subdomain", spa.subdomain(), "email", Unique.email("other")))
                .expect(202);
    }

    @Test
    void textMessagesOfABusinessHaveAnEndEachDay() {
        verify(body("subdomain", spa.subdomain(), "phone", Unique.phone())).expect(202);
        assertThat(new Attempts(platform, "texts-of:" + spa.tenantId()).wereToday(TEXTS_A_DAY))
                .isTrue();

        verify(body("subdomain", spa.subdomain(), "phone", Unique.phone())).refused(429, "too_many_attempts");
        verify(body("subdomain", spa.subdomain(), "email", Unique.email("dana")))
                .expect(202);
    }

    @Test
    void linksForForgottenPasswordsHaveAnEndTooAndTheAnswerIsAlwaysTheSame() {
        Attempts links = new Attempts(platform, "forgotten-password:" + spa.ownerEmail());
        for (int i = 0; i < 2 * A_DAY; i++) {
            assertThat(forgot(spa.ownerEmail())).isEqualTo(forgot(Unique.email("nobody")));
            links.mayGoOn();
        }

        platform.mailbox().of(spa.ownerEmail()).staysSettled(mail -> true);
        assertThat(platform.database()
                        .count("select count(*) from tenancy.password_reset where tenant_id = ?", spa.tenantId()))
                .isBetween(1L, (long) A_DAY);
    }

    private int forgot(String email) {
        return platform.anybody()
                .post("/auth/password/forgot", body("email", email))
                .status();
    }

    private Answer verify(JsonObject request) {
        return platform.anybody().post("/public/client/verify", request);
    }

    private static int retryAfter(Answer refused) {
        return Integer.parseInt(refused.header("Retry-After"));
    }
}
