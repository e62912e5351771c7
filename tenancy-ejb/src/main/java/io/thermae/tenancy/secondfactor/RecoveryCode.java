package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Recovery codes: 80 random bits each, so their hash needs no salt. Written in groups, read however they are typed. */
final class RecoveryCode {

    static final int NUMBER = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static List<String> make() {
        return Stream.generate(RecoveryCode::next).limit(NUMBER).toList();
    }

    /** SHA-256 in hexadecimal of the code without what people put between its letters. */
    static String hash(String code) {
        return Sha256.hex(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.encode(bytes).split("(?<=\\G.{4})"));
    }
}
