package io.thermae.tenancy.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final String ISSUER = "https://id.example.com";
    private static final TokenPolicy.Expected OURS = new TokenPolicy.Expected(ISSUER, "thermae", Set.of(), "n-1");
    private static final TokenPolicy.Expected BROUGHT =
            new TokenPolicy.Expected(ISSUER, "thermae", Set.of("mobile"), null);

    @Test
    void aTokenThatSaysItAllIsGood() {
        assertThat(TokenPolicy.objection(claims("iss", ISSUER), OURS, NOW)).isEmpty();
        assertThat(TokenPolicy.objection(claims("azp", "thermae"), OURS, NOW)).isEmpty();
        assertThat(TokenPolicy.objection(claims("nonce", null), BROUGHT, NOW)).isEmpty();
        assertThat(TokenPolicy.objection(claims("aud", List.of("mobile")), BROUGHT, NOW))
                .isEmpty();
        assertThat(TokenPolicy.objection(claims("azp", "mobile"), BROUGHT, NOW)).isEmpty();
    }

    @Test
    void eachClaimIsLookedAt() {
        objects("iss", "https://id.example.com/");
        objects("iss", null);
        objects("sub", null);
        objects("sub", "");
        objects("sub", "with blank");
        objects("sub", "x".repeat(256));
        objects("sub", 7);
        objects("nonce", null);
        objects("nonce", "n-2");
        objects("nonce", 1);
        objects("aud", null);
        objects("aud", "mobile");
        objects("aud", List.of());
        objects("aud", Map.of("thermae", true));
        objects("azp", "mobile");
        objects("azp", 1);
        objects("exp", null);
        objects("exp", "tomorrow");
        objects("iat", null);
        objects("nbf", "now");
    }

    @Test
    void ofSeveralAudiencesOneHasAskedForIt() {
        Map<String, Object> claims = claims("aud", List.of("thermae", "mobile"));

        assertThat(TokenPolicy.objection(claims, OURS, NOW)).contains("azp");
        claims.put("azp", "thermae");
        assertThat(TokenPolicy.objection(claims, OURS, NOW)).isEmpty();
    }

    @Test
    void clocksMayBeAMinuteApart() {
        long now = NOW.getEpochSecond();
        assertThat(TokenPolicy.objection(claims("exp", now - 59), OURS, NOW)).isEmpty();
        objects("exp", now - 60);
        assertThat(TokenPolicy.objection(claims("iat", now + 60), OURS, NOW)).isEmpty();
        objects("iat", now + 61);
        assertThat(TokenPolicy.objection(claims("nbf", now + 60), OURS, NOW)).isEmpty();
        objects("nbf", now + 61);
    }

    @Test
    void timesThatNoCalendarKnowsAreJustVeryLate() {
        assertThat(TokenPolicy.objection(claims("exp", Long.MAX_VALUE), OURS, NOW))
                .isEmpty();
        objects("exp", Long.MIN_VALUE);
        objects("iat", 1e300);
    }

    private static void objects(String claim, @Nullable Object value) {
        assertThat(TokenPolicy.objection(claims(claim, value), OURS, NOW)).contains(claim);
    }

    private static Map<String, Object> claims(String name, @Nullable Object value) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "sub",
                "f1a2",
                "aud",
                "thermae",
                "nonce",
                "n-1",
                "iat",
                NOW.getEpochSecond(),
                "exp",
                NOW.getEpochSecond() + 300));
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return claims;
    }
}
