package io.thermae.engagement.api;

import jakarta.ejb.Local;
import org.jspecify.annotations.Nullable;

/** Takes what an SMS gateway tells of what has become of messages. A door: it names a message, whose business is found. */
@Local
public interface TakeGatewayReceipts {

    /**
     * Takes it; repeated, it changes nothing. What is not about messages of ours is passed over.
     *
     * @param secret what the caller says to be the configured one; null if he says nothing
     * @param contentType of the body; null if that is not told
     * @return false if some of it came too early: it is to be brought again
     * @throws io.thermae.kernel.NotFound if none is configured: no gateway is listened to
     * @throws io.thermae.kernel.RuleBroken {@code SIGNATURE_INVALID} if the secret is another one
     */
    boolean take(@Nullable String secret, @Nullable String contentType, String body);
}
