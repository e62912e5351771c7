package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * Programs outside that are told what happens in the business. One that is not there is
 * {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface Webhooks {

    /** How many a business has at most. */
    int MOST = 10;

    /** For how long the old secret signs too at most, in hours. */
    int LONGEST_OVERLAP_HOURS = 168;

    /** A part of them, oldest first. */
    List<WebhookView> list(Portion portion);

    WebhookView get(UUID id);

    /**
     * Registers one.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code url}: {@code not_a_webhook_address}; or
     *     {@code eventTypes}: {@code required}, {@code unknown_value}
     * @throws io.thermae.kernel.RuleBroken {@code WEBHOOKS_FULL} if there are as many as can be
     */
    Made add(Draft draft);

    /**
     * Makes of one what the draft says; at another address it begins anew.
     *
     * @throws io.thermae.kernel.InvalidInput as with {@link #add}
     */
    WebhookView edit(UUID id, Draft draft);

    /**
     * Gives one another secret. The one of before signs too for a while; the one of before that no longer does.
     *
     * @param overlapHours 0 to {@link #LONGEST_OVERLAP_HOURS}
     * @throws io.thermae.kernel.InvalidInput that names {@code overlapHours}: {@code out_of_range}
     */
    Made rotateSecret(UUID id, int overlapHours);

    /** Nothing is brought there until it is resumed; what happens is kept. */
    WebhookView pause(UUID id);

    /** What waits is brought from now on, each with all its attempts before it. */
    WebhookView resume(UUID id);

    /** Forgets one, with all that was and was to be brought there. */
    void remove(UUID id);

    /**
     * What somebody wants.
     *
     * @param address https
     * @param eventTypes by their wire names
     */
    record Draft(String name, String address, List<String> eventTypes) {

        /** The address often holds a token. */
        @Override
        public String toString() {
            return "Draft[" + name + "]";
        }
    }

    /**
     * One with its new secret, which is told this once.
     *
     * @param secret as Standard Webhooks writes it: {@code whsec_} and Base64
     */
    record Made(WebhookView webhook, String secret) {

        /** The secret is one. */
        @Override
        public String toString() {
            return "Made[" + webhook.id() + "]";
        }
    }
}
