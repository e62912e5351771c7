package io.thermae.tenancy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VapidKeyTest {

    /** The pair of the sender in RFC 8291, appendix A. */
    private static final String PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    private static final String PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void signsForOneServiceAloneAndForHalfADay() throws ParseException, JOSEException {
        ECKey key = VapidKey.of(PUBLIC, PRIVATE);

        String header = VapidKey.authorization(
                key, URI.create("https://push.example:8443/send/secret"), "mailto:ops@thermae.example", () -> NOW);

        assertThat(header).startsWith("vapid t=").endsWith(", k=" + PUBLIC).doesNotContain("secret");
        SignedJWT token = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(token.getHeader().toString()).contains("ES256", "JWT");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://push.example:8443");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:ops@thermae.example");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isEqualTo(Instant.parse("2026-03-03T21:00:00Z"));
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThatThrownBy(() -> VapidKey.of(PUBLIC, "AAAA")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> VapidKey.of("AAAA", PRIVATE)).isInstanceOf(IllegalStateException.class);
        String beside = PUBLIC.replace("7A8", "7A4");
        assertThatThrownBy(() -> VapidKey.of(beside, PRIVATE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PRIVATE);
    }
}
