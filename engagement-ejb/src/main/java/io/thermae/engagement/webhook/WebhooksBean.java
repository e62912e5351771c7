package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookStatus;
import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Queues;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the webhooks of a business. */
@Stateless
@PermitAll
@TenantTransaction
public class WebhooksBean implements Webhooks {

    @Inject
    StoredWebhooks stored;

    @Inject
    StoredDeliveries deliveries;

    @Inject
    WebhookSettings settings;

    @Inject
    ExpectedVersion expected;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public List<WebhookView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public WebhookView get(UUID id) {
        return stored.find(id).orElseThrow(WebhooksBean::notFound);
    }

    @Override
    public Made add(Draft draft) {
        URI address = read(draft);
        if (stored.lockAndCount() >= MOST) {
            throw new RuleBroken(ErrorCode.WEBHOOKS_FULL, Map.of("max", MOST));
        }
        UUID id = Ids.next();
        String secret = Signature.newSecret();
        stored.insert(id, draft, address, secret);
        outbox.await(Queues.ENGAGEMENT_WEBHOOKS, true);
        return new Made(get(id), secret);
    }

    @Override
    public WebhookView edit(UUID id, Draft draft) {
        WebhookView before = lock(id);
        URI address = read(draft);
        stored.update(id, draft, address);
        if (!address.toString().equals(before.address())) {
            beginAnew(id, () -> deliveries.againAllElsewhere(id));
        }
        return get(id);
    }

    @Override
    public Made rotateSecret(UUID id, int overlapHours) {
        lock(id);
        if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
            throw new InvalidInput(List.of(new FieldViolation(
                    "overlapHours", "out_of_range", Map.of("min", 0, "max", LONGEST_OVERLAP_HOURS))));
        }
        String secret = Signature.newSecret();
        stored.replaceSecret(
                id, secret, overlapHours == 0 ? null : clock.instant().plus(Duration.ofHours(overlapHours)));
        return new Made(get(id), secret);
    }

    @Override
    public WebhookView pause(UUID id) {
        lock(id);
        stored.setStatus(id, WebhookStatus.PAUSED);
        return get(id);
    }

    @Override
    public WebhookView resume(UUID id) {
        lock(id);
        stored.setStatus(id, WebhookStatus.ACTIVE);
        Instant failingSince = stored.lockHealth(id).map(Health::failingSince).orElse(null);
        beginAnew(id, () -> deliveries.againAllThatWait(id, failingSince));
        return get(id);
    }

    @Override
    public void remove(UUID id) {
        long present = stored.lockAndCount();
        lock(id);
        stored.delete(id);
        outbox.await(Queues.ENGAGEMENT_WEBHOOKS, present > 1);
    }

    /** What went wrong before is forgotten. */
    private void beginAnew(UUID id, Runnable again) {
        stored.lockHealth(id);
        again.run();
        stored.write(id, Health.WELL, clock.instant());
    }

    private WebhookView lock(UUID id) {
        WebhookView webhook = stored.lock(id).orElseThrow(WebhooksBean::notFound);
        expected.require(webhook.version());
        return webhook;
    }

    private URI read(Draft draft) {
        if (draft.eventTypes().isEmpty()) {
            throw new InvalidInput("eventTypes", "required");
        }
        if (!WebhookEventType.subscribable().containsAll(draft.eventTypes())) {
            throw new InvalidInput("eventTypes", "unknown_value");
        }
        if (new HashSet<>(draft.eventTypes()).size() < draft.eventTypes().size()) {
            throw new InvalidInput("eventTypes", "repeated");
        }
        return settings.urls()
                .callable(draft.address().strip())
                .orElseThrow(() -> new InvalidInput("url", "not_a_webhook_address"));
    }

    private static NotFound notFound() {
        return new NotFound("webhook");
    }
}
