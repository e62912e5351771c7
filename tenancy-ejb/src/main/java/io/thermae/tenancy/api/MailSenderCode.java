package io.thermae.tenancy.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * The code that proves a sender's address: eight digits of the HMAC over the verification's id, so nothing is stored. More than
 * of a {@link ClientCode}, since many businesses may try to guess one of an address that they share a domain with.
 */
public final class MailSenderCode {

    private static final long CODES = 100_000_000;

    private MailSenderCode() {}

    public static String of(SecretTokens tokens, UUID verificationId) {
        byte[] hmac = Base64.getUrlDecoder().decode(tokens.tokenFor(SecretTokens.MAIL_SENDER_CODE, verificationId));
        long number = ByteBuffer.wrap(hmac).getLong() & Long.MAX_VALUE;
        return String.format(Locale.ROOT, "%08d", number % CODES);
    }
}
