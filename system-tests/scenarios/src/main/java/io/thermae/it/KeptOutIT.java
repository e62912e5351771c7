package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Attempts;
import io.thermae.it.support.Business;
import io.thermae.it.support.Network;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever fails to log in on purpose keeps nobody out who comes from where he has come from lately. */
@ArquillianTest
@RunAsClient
public class KeptOutIT {

    private static final String HOME = "127.0.0.41";
    private static final String ELSEWHERE = "127.0.0.42";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("kept-out").approved();

    @Test
    void theOwnerWaitsForHisOwnFailuresOnly() throws IOException {
        assertThat(logIn(HOME, Registration.PASSWORD)).isEqualTo(200);
        assertThat(somebodyFailsElsewhere()).isTrue();

        assertThat(logIn(HOME, Registration.PASSWORD)).isEqualTo(200);

        // who has not been there waits with the others, for seconds
        Answer refused = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).refused(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void atHomeOnesOwnFailuresCount() throws IOException {
        assertThat(logIn(HOME, Registration.PASSWORD)).isEqualTo(200);

        assertThat(failUntilRefused(HOME)).isTrue();
    }

    @Test
    void aPlaceOfLongAgoIsOneLikeAnyOther() throws IOException {
        assertThat(logIn(HOME, Registration.PASSWORD)).isEqualTo(200);
        platform.database().change("update tenancy.familiar_place set last_at = last_at - interval '31 days'");
        assertThat(somebodyFailsElsewhere()).isTrue();

        assertThat(logIn(HOME, Registration.PASSWORD)).isEqualTo(429);
    }

    /** Whether an attempt was refused before it was judged. */
    private boolean failUntilRefused(String address) throws IOException {
        int status = 401;
        for (int i = 0; i < 40 && status == 401; i++) {
            status = logIn(address, "Not-the-password-1");
        }
        return status == 429;
    }

    private boolean somebodyFailsElsewhere() throws IOException {
        return failUntilRefused(ELSEWHERE) && new Attempts(platform, "log-in:" + spa.ownerEmail()).haveToWait();
    }

    private int logIn(String address, String password) throws IOException {
        return Network.post(
                platform.server(),
                address,
                "/auth/login",
                body("email", spa.ownerEmail(), "password", password, "subdomain", spa.subdomain()));
    }
}
