package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void isThatOfThePublishedExample() {
        assertThat(Signature.headers(List.of(SECRET), ID, AT, BODY))
                .isEqualTo(Map.of(
                        "webhook-id",
                        ID,
                        "webhook-timestamp",
                        "1614265330",
                        "webhook-signature",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void thereIsOneForEachSecretThatCounts() {
        String other = Signature.newSecret();

        assertThat(Signature.headers(List.of(other, SECRET), ID, AT, BODY))
                .hasEntrySatisfying("webhook-signature", both -> assertThat(both)
                        .matches("v1,\\S{44} v1,\\S{44}")
                        .endsWith(" v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void aSecretHasTheLengthThatTheStandardAsksForAndIsNobodyElses() {
        String secret = Signature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
    }
}
