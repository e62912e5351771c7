package io.thermae.tenancy.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeepingPolicyTest {

    private static final Instant NOW = Instant.parse("2024-03-05T10:00:00Z");

    @Test
    void whatTellsWhoCameIsKeptLonger() {
        KeepingPolicy policy = new KeepingPolicy(30, 400, 30);

        assertThat(policy.before(Ended.PASSWORD_LINKS, NOW)).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(policy.before(Ended.SESSIONS, NOW)).isEqualTo(NOW.minus(Duration.ofDays(400)));
    }

    @Test
    void noSessionIsForgottenThatCouldStillBeRenewed() {
        assertThat(new KeepingPolicy(0, 1, 90).before(Ended.SESSIONS, NOW)).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void nothingIsForgottenBeforeItHasEnded() {
        assertThat(new KeepingPolicy(-5, -5, 30).before(Ended.REFRESH_TOKENS, NOW))
                .isEqualTo(NOW);
    }

    @Test
    void aSessionIsForgottenAfterItsTokens() {
        assertThat(Ended.REFRESH_TOKENS).isLessThan(Ended.SESSIONS);
    }
}
