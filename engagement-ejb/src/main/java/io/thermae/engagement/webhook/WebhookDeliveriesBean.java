package io.thermae.engagement.webhook;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookDeliveries;
import io.thermae.engagement.api.WebhookDeliveryView;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was brought to a webhook, and has it brought again. */
@Stateless
@PermitAll
@TenantTransaction
public class WebhookDeliveriesBean implements WebhookDeliveries {

    @Inject
    StoredWebhooks webhooks;

    @Inject
    StoredDeliveries stored;

    @Inject
    NoteReading noteReading;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<WebhookDeliveryView> list(UUID webhookId, Filter filter, Portion portion) {
        requireThere(webhookId);
        return stored.list(webhookId, filter, portion);
    }

    @Override
    public WebhookDeliveryView get(UUID webhookId, UUID deliveryId) {
        WebhookDeliveryView delivery = find(webhookId, deliveryId);
        seen(delivery)
                .ifPresent(things -> noteReading.note(
                        "engagement.webhook_delivery", deliveryId, Map.of(things, List.of(delivery.subjectId()))));
        return delivery;
    }

    /** What a payload tells of, as the audit calls it; empty for a test. */
    private static Optional<String> seen(WebhookDeliveryView delivery) {
        return WebhookEventType.ofWireName(delivery.eventType())
                .map(WebhookEventType::about)
                .flatMap(about -> switch (about) {
                    case "booking" -> Optional.of("bookings");
                    case "invoice", "credit_note" -> Optional.of("invoices");
                    case "payment" -> Optional.of("payments");
                    case "customer" -> Optional.of("customers");
                    default -> Optional.empty();
                });
    }

    @Override
    public WebhookDeliveryView replay(UUID webhookId, UUID deliveryId) {
        lock(webhookId);
        stored.again(find(webhookId, deliveryId).id());
        webhooks.wake(List.of(webhookId));
        return get(webhookId, deliveryId);
    }

    @Override
    public int replay(UUID webhookId, Instant from, Instant to, @Nullable DeliveryStatus status) {
        lock(webhookId);
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "must_be_after_start");
        }
        int count = stored.again(webhookId, from, to, status);
        webhooks.wake(List.of(webhookId));
        return count;
    }

    @Override
    public WebhookDeliveryView ping(UUID webhookId) {
        lock(webhookId);
        Instant now = clock.instant();
        UUID event = Ids.next();
        UUID id = stored.insert(
                webhookId,
                new StoredDeliveries.Matter(
                        event, WebhookEventType.PING, event, 0, now, Payloads.ping(now, caller.tenant())),
                now);
        webhooks.wake(List.of(webhookId));
        return get(webhookId, id);
    }

    /** The webhook and its health before its deliveries, as everybody locks them. */
    private void lock(UUID webhookId) {
        if (webhooks.lockStatus(webhookId).isEmpty()) {
            throw new NotFound("webhook");
        }
        webhooks.lockHealth(webhookId);
    }

    private void requireThere(UUID webhookId) {
        if (webhooks.find(webhookId).isEmpty()) {
            throw new NotFound("webhook");
        }
    }

    private WebhookDeliveryView find(UUID webhookId, UUID deliveryId) {
        return stored.find(webhookId, deliveryId).orElseThrow(() -> new NotFound("delivery"));
    }
}
