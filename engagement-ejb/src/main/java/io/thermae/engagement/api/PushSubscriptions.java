package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** The browsers in which the person who is signed in takes pushes. Nobody sees another's. */
@Local
public interface PushSubscriptions {

    /** How many a person has at most. */
    int MOST = 10;

    /** The public key of the platform, which browsers want when they subscribe: 87 characters of base64url. */
    String publicKey();

    /** A part of the person's, the oldest first. */
    List<PushSubscriptionView> list(Portion portion);

    /**
     * Notes a browser. One that is known by its address is the person's, and of his session, from now on, with these keys.
     *
     * @param sessionId in which he is signed in
     * @throws io.thermae.kernel.InvalidInput that names {@code endpoint}: {@code not_a_push_service}; {@code keys.p256dh}:
     *     {@code not_a_push_key}; {@code keys.auth}: {@code not_a_push_secret}
     * @throws io.thermae.kernel.RuleBroken {@code PUSH_SUBSCRIPTIONS_FULL} if he has as many as can be; {@code IN_PERSON_ONLY}
     */
    PushSubscriptionView subscribe(UUID sessionId, Draft draft);

    /**
     * Nothing is pushed there any more.
     *
     * @throws io.thermae.kernel.NotFound if it is none of his
     * @throws io.thermae.kernel.RuleBroken {@code IN_PERSON_ONLY}
     */
    void remove(UUID id);

    /**
     * What a browser says of itself (Push API, {@code PushSubscription}).
     *
     * @param endpoint the address at its push service
     * @param p256dh its public key: an uncompressed point of P-256 in base64url
     * @param auth its secret: 16 octets in base64url
     */
    record Draft(String endpoint, String p256dh, String auth) {

        /** Whoever knows it can push. */
        @Override
        public String toString() {
            return "Draft[]";
        }
    }
}
