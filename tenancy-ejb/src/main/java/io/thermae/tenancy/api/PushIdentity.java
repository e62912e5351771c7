package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.net.URI;

/** As whom the platform presents itself to push services (VAPID, RFC 8292). */
@Local
public interface PushIdentity {

    /**
     * The public key, which browsers are given when they subscribe, and to which push services bind subscriptions.
     *
     * @return an uncompressed point of P-256 in base64url: 87 characters
     */
    String publicKey();

    /**
     * The header {@code Authorization} for a push service: a token for that service alone, good for some hours, and the key.
     *
     * @param endpoint where the push goes
     */
    String authorization(URI endpoint);
}
