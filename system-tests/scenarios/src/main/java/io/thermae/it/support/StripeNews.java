package io.thermae.it.support;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stripe's events on their way to the application.
 *
 * @param clock the application's: it looks how old signatures are
 */
public record StripeNews(Platform platform, Clock clock) {

    /** With which Stripe signs. */
    public static final String SECRET = "whsec_played";

    private static final String WEBHOOK = "/payment-gateways/stripe/webhook";

    /** Brings events, signed, all at once; gives the answers. */
    public List<Answer> tellsAtOnce(List<JsonObject> events) {
        List<CompletableFuture<Answer>> asked = events.stream()
                .map(event -> signed(signature(event, SECRET, clock.instant())).postLater(WEBHOOK, event))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** Brings an event with a signature, whosever it is. */
    public Answer tells(JsonObject event, String signature) {
        return signed(signature).post(WEBHOOK, event);
    }

    /** Brings an event that nobody has signed. */
    public Answer tellsUnsigned(JsonObject event) {
        return platform.anybody().post(WEBHOOK, event);
    }

    private Api signed(String signature) {
        return platform.anybody().withHeader("Stripe-Signature", signature);
    }

    /** As Stripe signs at a moment. */
    public static String signature(JsonObject event, String secret, Instant at) {
        String signed = at.getEpochSecond() + "." + event;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
