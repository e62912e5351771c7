package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.SignatureRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is believed, and what he says. */
class StripeWebhookTest {

    private static final Instant NOW = Instant.parse("2024-02-26T10:00:00Z");
    private static final String SECRET = "whsec_test";
    private static final UUID KEY = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final StripeGateway gateway = gateway(Optional.of(SECRET));

    @Test
    void believesWhatStripeHasSignedJustNow() throws Exception {
        String event = event("payment_intent.succeeded", "succeeded");

        GatewayNews.OfPayment news = ofPayment(event);

        assertThat(news.key()).isEqualTo(KEY);
        assertThat(news.payment())
                .isEqualTo(new GatewayPayment(
                        "pi_1", OnlinePaymentStatus.SUCCEEDED, 150_050, null, null, NOW.getEpochSecond()));
    }

    @Test
    void tellsThatAPayerWasRefused() throws Exception {
        String event = event("payment_intent.payment_failed", "requires_payment_method")
                .replace("\"last_payment_error\": null", "\"last_payment_error\": {\"code\": \"card_declined\"}");

        GatewayPayment told = ofPayment(event).payment();

        assertThat(told.status()).isEqualTo(OnlinePaymentStatus.REQUIRES_METHOD);
        assertThat(told.failure()).isEqualTo("card_declined");
        assertThat(told.received()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "refund.created,         pending,   PENDING,   -",
        "refund.updated,         succeeded, SUCCEEDED, -",
        "refund.failed,          failed,    FAILED,    expired_or_canceled_card",
        "charge.refund.updated,  failed,    FAILED,    expired_or_canceled_card",
        "refund.updated,         canceled,  FAILED,    expired_or_canceled_card"
    })
    void tellsWhatHasBecomeOfARefund(String type, String status, GatewayRefund.Status ours, String failure)
            throws Exception {
        String event =
                """
                {"id": "evt_2", "object": "event", "type": "%s", "created": 1, "data": {"object":
                 {"id": "re_1", "object": "refund", "amount": 100, "currency": "kzt", "status": "%s",
                  "failure_reason": "expired_or_canceled_card", "metadata": {"thermae_key": "%s"}}}}
                """
                        .formatted(type, status, KEY);

        assertThat(read(event, signature(event, SECRET, NOW)))
                .contains(new GatewayNews.OfRefund(
                        KEY, new GatewayRefund("re_1", ours, failure.equals("-") ? null : failure)));
    }

    private GatewayNews.OfPayment ofPayment(String event) throws Exception {
        return (GatewayNews.OfPayment)
                read(event, signature(event, SECRET, NOW)).orElseThrow();
    }

    @Test
    void doesNotBelieveAnybodyElse() throws Exception {
        String event = event("payment_intent.succeeded", "succeeded");
        String signature = signature(event, SECRET, NOW);

        refused(event, signature(event, "whsec_other", NOW));
        refused(event.replace("150050", "1"), signature);
        refused(event, signature.replace("v1=", "v0="));
        refused(event, "t=" + NOW.getEpochSecond());
        refused(event, "");
        refused(event, null);
    }

    @Test
    void doesNotBelieveWhatWasSignedLongAgo() throws Exception {
        String event = event("payment_intent.succeeded", "succeeded");

        refused(event, signature(event, SECRET, NOW.minusSeconds(301)));
        assertThat(read(event, signature(event, SECRET, NOW.minusSeconds(299)))).isPresent();
    }

    @Test
    void withoutASecretBelievesNobody() throws Exception {
        String event = event("payment_intent.succeeded", "succeeded");
        String signature = signature(event, SECRET, NOW);

        assertThatThrownBy(
                        () -> gateway(Optional.empty()).read(event.getBytes(StandardCharsets.UTF_8), name -> signature))
                .isInstanceOf(SignatureRefused.class);
    }

    @Test
    void passesOverWhatIsNotAboutPaymentsOfOurs() throws Exception {
        String succeeded = event("payment_intent.succeeded", "succeeded");
        for (String event : new String[] {
            event("charge.succeeded", "succeeded"),
            succeeded.replace("thermae_key", "order"),
            succeeded.replace(KEY.toString(), "4711"),
            succeeded.replace("\"data\"", "\"dada\""),
            "[]",
            "{}",
            "no json"
        }) {
            assertThat(read(event, signature(event, SECRET, NOW))).as(event).isEmpty();
        }
    }

    private void refused(String event, @Nullable String signature) {
        assertThatThrownBy(() -> read(event, signature)).isInstanceOf(SignatureRefused.class);
    }

    private Optional<GatewayNews> read(String event, @Nullable String signature) throws SignatureRefused {
        return gateway.read(
                event.getBytes(StandardCharsets.UTF_8),
                name -> name.equals(StripeGateway.SIGNATURE) ? signature : null);
    }

    private static String signature(String event, String secret, Instant at) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(event, secret, at.getEpochSecond());
    }

    private static StripeGateway gateway(Optional<String> secret) {
        return StripeGateway.of(
                new StripeSettings(
                        Optional.of("sk_test_1"),
                        Optional.empty(),
                        secret,
                        "http://127.0.0.1:9",
                        Duration.ofSeconds(1),
                        0,
                        Duration.ofSeconds(300),
                        Map.of()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String event(String type, String status) {
        return """
            {"id": "evt_1", "object": "event", "type": "%s", "created": %d, "data": {"object":
             {"id": "pi_1", "object": "payment_intent", "amount": 150050, "amount_received": 150050, "currency": "kzt",
              "status": "%s", "last_payment_error": null, "metadata": {"thermae_key": "%s"}}}}
            """
                .formatted(type, NOW.getEpochSecond(), status, KEY);
    }
}
