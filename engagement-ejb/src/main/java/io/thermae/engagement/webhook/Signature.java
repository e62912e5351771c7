package io.thermae.engagement.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is brought outside, as Standard Webhooks says it (standardwebhooks.com, version 1, symmetric). */
final class Signature {

    private static final String MAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** Standard Webhooks asks for 24 to 64. */
    private static final int SECRET_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** A secret that nobody has. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The headers of a message.
     *
     * @param secrets that count: the message is signed with each of them
     */
    static Map<String, String> headers(List<String> secrets, String id, Instant at, byte[] body) {
        String timestamp = String.valueOf(at.getEpochSecond());
        String signatures = secrets.stream()
                .map(secret -> VERSION + sign(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }

    private static String sign(String secret, String id, String timestamp, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }
}
