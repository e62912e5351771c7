package io.thermae.engagement.smsgateway;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway tells what has become of messages, from the configuration keys {@code thermae.sms.http.receipts.*}.
 *
 * @param secret what it has to know; empty if it is not listened to
 * @param id JSON pointer to its id of the message
 * @param status JSON pointer to its word for what has become of it
 * @param delivered its words for what has arrived, in lower case
 * @param failed its words for what never will
 */
record ReceiptSettings(Optional<String> secret, String id, String status, Set<String> delivered, Set<String> failed) {

    private static final String PREFIX = "thermae.sms.http.receipts.";

    static ReceiptSettings of(Config config) {
        return new ReceiptSettings(
                config.getOptionalValue(PREFIX + "secret", String.class).filter(secret -> !secret.isBlank()),
                config.getValue(PREFIX + "id", String.class),
                config.getValue(PREFIX + "status", String.class),
                words(config.getValue(PREFIX + "delivered", String.class)),
                words(config.getValue(PREFIX + "failed", String.class)));
    }

    /** Whether somebody knows the secret; it takes as long whatever he has guessed of it. */
    boolean admits(@Nullable String told) {
        return told != null
                && secret.filter(known -> MessageDigest.isEqual(
                                known.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /**
     * Lets nobody pass but the gateway.
     *
     * @throws NotFound if there is no secret: no gateway is listened to
     * @throws RuleBroken {@code SIGNATURE_INVALID} if he does not know it
     */
    void require(@Nullable String told) {
        if (secret.isEmpty()) {
            throw new NotFound("gateway");
        }
        if (!admits(told)) {
            throw new RuleBroken(ErrorCode.SIGNATURE_INVALID);
        }
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return id + " " + status;
    }
}
