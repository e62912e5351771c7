package io.thermae.tenancy.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose attempts are counted together.
 *
 * @param kind what is attempted, and by what it is counted
 * @param value an account or an address; only its hash is stored
 */
public record Subject(String kind, String value) {

    /** SHA-256 in hexadecimal. */
    String key() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + ':' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
