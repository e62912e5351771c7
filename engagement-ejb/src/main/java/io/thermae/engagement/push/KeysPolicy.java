package io.thermae.engagement.push;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What the keys of a browser have to be (RFC 8291, section 3). A point that is not on the curve would tell something of the keys
 * that it is multiplied with.
 */
final class KeysPolicy {

    private static final int COORDINATE = 32;
    private static final int AUTH = 16;
    private static final byte UNCOMPRESSED = 4;

    // P-256: y^2 = x^3 - 3x + b modulo p (SP 800-186, 3.2.1.3)
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    private KeysPolicy() {}

    /** Whether it is an uncompressed point of P-256 in base64url. */
    static boolean isPublicKey(String text) {
        return decoded(text)
                .filter(point -> point.length == 1 + 2 * COORDINATE && point[0] == UNCOMPRESSED)
                .filter(point -> isOnCurve(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length))))
                .isPresent();
    }

    /** Whether it is 16 octets in base64url. */
    static boolean isSecret(String text) {
        return decoded(text).filter(secret -> secret.length == AUTH).isPresent();
    }

    /** Of a text that has been judged. */
    static byte[] octets(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger right =
                x.multiply(x).subtract(BigInteger.valueOf(3)).multiply(x).add(B);
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.multiply(y).subtract(right).mod(P).signum() == 0;
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(octets(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
