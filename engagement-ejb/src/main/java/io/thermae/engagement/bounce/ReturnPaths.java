package io.thermae.engagement.bounce;

import io.thermae.tenancy.api.SecretTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Return paths of mails: the configured address with the message's id behind a plus, and ten bytes of an HMAC of it, since what comes
 * there may be anybody's. In digits of which servers may change the case, and short enough for a local part (RFC 5321, 4.5.3.1.1).
 */
@Dependent
public class ReturnPaths {

    private static final String KEY = "thermae.mail.bounces.address";
    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 10;
    private static final int RADIX = 32;
    private static final int DIGITS = 42;
    private static final int LONGEST_LOCAL_PART = 64;

    private final Config config;
    private final SecretTokens tokens;

    @Inject
    public ReturnPaths(Config config, SecretTokens tokens) {
        this.config = config;
        this.tokens = tokens;
    }

    /** Where a mail is to be brought back; empty if nobody looks there. */
    public Optional<String> of(UUID messageId) {
        return address().map(address -> {
            byte[] proof = proof(messageId);
            byte[] both = ByteBuffer.allocate(ID_BYTES + PROOF_BYTES)
                    .putLong(messageId.getMostSignificantBits())
                    .putLong(messageId.getLeastSignificantBits())
                    .put(proof)
                    .array();
            String digits = new BigInteger(1, both).toString(RADIX);
            int at = address.lastIndexOf('@');
            return address.substring(0, at) + "+" + "0".repeat(DIGITS - digits.length()) + digits
                    + address.substring(at);
        });
    }

    /** Which message a text with return paths tells of, as a header may be; empty if there is none of ours in it. */
    Optional<UUID> read(String text) {
        return address().flatMap(address -> read(address, text));
    }

    private Optional<UUID> read(String address, String text) {
        int at = address.lastIndexOf('@');
        Matcher path = Pattern.compile(
                        "(?<![\\w.+-])" + Pattern.quote(address.substring(0, at)) + "\\+([0-9a-v]{" + DIGITS + "})"
                                + Pattern.quote(address.substring(at)) + "(?![\\w.-])",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text);
        while (path.find()) {
            Optional<UUID> id = proven(path.group(1).toLowerCase(Locale.ROOT));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> proven(String digits) {
        byte[] number = new BigInteger(digits, RADIX).toByteArray();
        byte[] both = new byte[ID_BYTES + PROOF_BYTES];
        // a sign's byte in front, or leading zeros that are not there; more than there can be is none of ours
        int length = Math.min(number.length, both.length);
        if (new BigInteger(1, number).bitLength() > both.length * Byte.SIZE) {
            return Optional.empty();
        }
        System.arraycopy(number, number.length - length, both, both.length - length, length);
        ByteBuffer buffer = ByteBuffer.wrap(both);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        byte[] told = Arrays.copyOfRange(both, ID_BYTES, both.length);
        return MessageDigest.isEqual(proof(id), told) ? Optional.of(id) : Optional.empty();
    }

    private byte[] proof(UUID messageId) {
        byte[] whole = Base64.getUrlDecoder().decode(tokens.tokenFor(SecretTokens.RETURN_PATH, messageId));
        return Arrays.copyOf(whole, PROOF_BYTES);
    }

    private Optional<String> address() {
        Optional<String> address = config.getOptionalValue(KEY, String.class).filter(text -> !text.isEmpty());
        address.ifPresent(text -> {
            int at = text.lastIndexOf('@');
            if (at < 1 || at + 1 + DIGITS > LONGEST_LOCAL_PART) {
                throw new IllegalStateException(KEY + " is an address with at most 21 characters before the @");
            }
        });
        return address;
    }
}
