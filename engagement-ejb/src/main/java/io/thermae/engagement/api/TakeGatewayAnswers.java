package io.thermae.engagement.api;

import jakarta.ejb.Local;
import org.jspecify.annotations.Nullable;

/** Takes what people answer to text messages, from an SMS gateway. A door: it names a telephone, and the message is found. */
@Local
public interface TakeGatewayAnswers {

    /**
     * Takes it; repeated, it changes nothing. What is no answer that is understood, or of nobody who was written to, is passed over.
     *
     * @param secret what the caller says to be the configured one; null if he says nothing
     * @param contentType of the body; null if that is not told
     * @return false if some of it came too early: it is to be brought again
     * @throws io.thermae.kernel.NotFound if none is configured: no gateway is listened to
     * @throws io.thermae.kernel.RuleBroken {@code SIGNATURE_INVALID} if the secret is another one, {@code MALFORMED_JSON} if the body
     *     is neither JSON nor a form
     * @throws io.thermae.kernel.InvalidInput if one of them has no id, telephone or text where configuration says; the others are taken
     */
    boolean take(@Nullable String secret, @Nullable String contentType, String body);
}
