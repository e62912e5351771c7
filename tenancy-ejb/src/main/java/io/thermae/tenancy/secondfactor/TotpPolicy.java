package io.thermae.tenancy.secondfactor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which codes are good (RFC 6238): six digits, a new one every 30 seconds, SHA-1 as all telephones know it. The code before
 * and the one after are good too, for clocks that are not right; none is good twice (section 5.2).
 */
public final class TotpPolicy {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final int WINDOW = 1;
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    private TotpPolicy() {}

    /**
     * The step that a code is of; empty if the code is not good.
     *
     * @param now the true time
     * @param lastStep of the code that was accepted last: only later ones are good
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - WINDOW; step <= current + WINDOW; step++) {
            boolean equal = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
            if (equal && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            int code = CODES.generateOneTimePassword(new SecretKeySpec(secret, "HmacSHA1"), step);
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", code);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key for an HMAC", e);
        }
    }
}
