package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of what was brought to a webhook. A webhook or a delivery that is not there is {@link io.thermae.kernel.NotFound}. */
@Local
public interface WebhookDeliveries {

    /** A part of them, the latest first. */
    List<WebhookDeliveryView> list(UUID webhookId, Filter filter, Portion portion);

    /** One, with its payload. */
    WebhookDeliveryView get(UUID webhookId, UUID deliveryId);

    /** Brings one again, with the same id; one that waits is tried now. */
    WebhookDeliveryView replay(UUID webhookId, UUID deliveryId);

    /**
     * Brings all again that have happened in a period and do not wait, in their order.
     *
     * @param status null for delivered ones and for those that were given up
     * @return how many
     * @throws io.thermae.kernel.InvalidInput that names {@code to}: {@code must_be_after_start} if it is not after {@code from}
     */
    int replay(UUID webhookId, Instant from, Instant to, @Nullable DeliveryStatus status);

    /** Has a test event brought at once and once, also to a webhook that is paused. */
    WebhookDeliveryView ping(UUID webhookId);

    /**
     * Which ones; what is null does not count.
     *
     * @param from when it happened: not before
     * @param to when it happened: before
     */
    record Filter(
            @Nullable DeliveryStatus status,
            @Nullable String eventType,
            @Nullable UUID subjectId,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
