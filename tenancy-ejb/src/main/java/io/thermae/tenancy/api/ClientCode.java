package io.thermae.tenancy.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** The code of a verification: six digits of the HMAC over its id (as RFC 4226, 5.3, shortens), so nothing is stored. */
public final class ClientCode {

    private static final int CODES = 1_000_000;

    private ClientCode() {}

    public static String of(SecretTokens tokens, UUID verificationId) {
        byte[] hmac = Base64.getUrlDecoder().decode(tokens.tokenFor(SecretTokens.CLIENT_CODE, verificationId));
        int number = ByteBuffer.wrap(hmac).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % CODES);
    }
}
