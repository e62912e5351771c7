package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonString;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's telephone that knows a secret: an oracle of RFC 6238, independent of the product's library. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final InstantSource trueTime = InstantSource.system();

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** A second factor that has been set up and confirmed. */
    public record Confirmed(Authenticator telephone, List<String> recoveryCodes) {}

    /** Sets up a second factor for whoever is signed in. */
    public static Confirmed setUp(Api person) {
        Answer begun = person.post("/users/me/totp").expect(200);
        Authenticator telephone = knowing(begun.text("/secret"));
        Answer confirmed = person.post("/users/me/totp/confirm", body("code", telephone.code(0)))
                .expect(200);
        List<String> codes = confirmed.value("/recoveryCodes").asJsonArray().getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new Confirmed(telephone, codes);
    }

    /** A telephone that has read a secret in base 32. */
    public static Authenticator knowing(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << 5) | ALPHABET.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return new Authenticator(bytes.array());
    }

    /** The code of now, or of so many steps of half a minute later. */
    public String code(int stepsLater) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = trueTime.instant().getEpochSecond() / 30 + stepsLater;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
