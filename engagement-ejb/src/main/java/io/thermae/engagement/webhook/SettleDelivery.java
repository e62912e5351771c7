package io.thermae.engagement.webhook;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.api.WebhookStatus;
import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.webhook.Claimed.Outcome;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessOwners;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes down what has come of an attempt, for the delivery and for the webhook that it went to. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleDelivery {

    @Inject
    Sql sql;

    @Inject
    StoredWebhooks webhooks;

    @Inject
    WebhookSettings settings;

    @Inject
    BusinessOwners owners;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Nothing, if the webhook or the delivery is forgotten, or somebody has claimed it since. */
    public void settle(Claimed delivery, Outcome outcome) {
        Optional<WebhookStatus> webhook = webhooks.lockStatus(delivery.webhookId());
        Optional<Health> health = webhooks.lockHealth(delivery.webhookId());
        if (webhook.isEmpty() || health.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean well = outcome.failure() == null;
        Optional<Duration> wait = well || delivery.isPing() ? Optional.empty() : waitAfter(delivery, outcome);
        DeliveryStatus status =
                well ? DeliveryStatus.DELIVERED : wait.isPresent() ? DeliveryStatus.WAITING : DeliveryStatus.GIVEN_UP;
        if (!write(delivery, outcome, status, now.plus(wait.orElse(Duration.ZERO)), now)) {
            return;
        }
        if (delivery.isPing()) {
            webhooks.write(delivery.webhookId(), health.get(), now);
            return;
        }
        Health after = well ? Health.WELL : health.get().afterFailure(now);
        boolean over = webhook.get() == WebhookStatus.ACTIVE
                && (outcome.isGone() || after.hasFailedFor(settings.patience(), now));
        webhooks.write(delivery.webhookId(), after, over ? null : after.isClosed(now) ? after.closedUntil() : now);
        if (over) {
            webhooks.fail(delivery.webhookId());
            webhooks.find(delivery.webhookId()).ifPresent(paused -> tell(paused, after, outcome.httpStatus(), now));
        }
    }

    private Optional<Duration> waitAfter(Claimed delivery, Outcome outcome) {
        Long asked = outcome.retryAfterSeconds();
        return settings.retries()
                .after(
                        delivery.attempts() + 1,
                        ThreadLocalRandom.current().nextInt(BackOffPolicy.CHANCES),
                        asked == null ? null : Duration.ofSeconds(asked));
    }

    private boolean write(Claimed delivery, Outcome outcome, DeliveryStatus status, Instant due, Instant now) {
        return sql.update(
                        """
                        update engagement.webhook_delivery
                        set claimed = false, attempts = attempts + 1, attempted_at = ?, status = ?, due_at = ?,
                            delivered_at = ?, http_status = ?, failure = ?, duration_ms = ?
                        where id = ? and claim = ? and status = 'WAITING'
                        """,
                        now,
                        status.name(),
                        due,
                        status == DeliveryStatus.DELIVERED ? now : null,
                        outcome.httpStatus(),
                        outcome.failure(),
                        outcome.millis(),
                        delivery.id(),
                        delivery.claim())
                == 1;
    }

    private void tell(WebhookView webhook, Health health, @Nullable Integer httpStatus, Instant now) {
        Optional<BusinessView> business = ownBusiness.known();
        if (business.isEmpty()) {
            return;
        }
        String host = Optional.ofNullable(webhook.address())
                .map(address -> URI.create(address).getHost())
                .orElse(webhook.name());
        Instant since = health.failingSince() == null ? now : health.failingSince();
        for (Addressee owner : owners.addressees()) {
            outbox.publish(new WebhookPaused(
                    webhook.id(),
                    business.get().name(),
                    webhook.name(),
                    host,
                    since,
                    httpStatus,
                    webhook.waiting(),
                    business.get().timeZone(),
                    owner));
        }
    }
}
