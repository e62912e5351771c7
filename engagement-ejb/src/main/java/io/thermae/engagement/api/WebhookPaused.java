package io.thermae.engagement.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform has paused a webhook, of which an owner is told: one event for each owner.
 *
 * @param host of its address
 * @param failingSince when it began to fail
 * @param httpStatus of its last answer; null if there was none
 * @param waiting how many deliveries are kept for it
 * @param timeZone of the business
 */
public record WebhookPaused(
        UUID webhookId,
        String businessName,
        String name,
        String host,
        Instant failingSince,
        @Nullable Integer httpStatus,
        long waiting,
        String timeZone,
        Addressee owner)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return webhookId;
    }
}
