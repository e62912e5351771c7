package io.thermae.engagement.webhook;

import io.thermae.booking.api.CustomerChanged;
import io.thermae.booking.api.CustomerChanged.Step;
import io.thermae.booking.api.CustomerView;
import io.thermae.engagement.api.WebhookCard;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookPayload.WebhookEventData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a customer's card. When he was erased nothing is told any more but that. */
record NewsOfCustomer(CustomerChanged event) implements News {

    @Override
    public WebhookEventType type() {
        return switch (event.step()) {
            case CREATED -> WebhookEventType.CUSTOMER_CREATED;
            case UPDATED -> WebhookEventType.CUSTOMER_UPDATED;
            case MERGED -> WebhookEventType.CUSTOMER_MERGED;
            case ERASED -> WebhookEventType.CUSTOMER_ERASED;
        };
    }

    @Override
    public UUID subject() {
        return event.subject();
    }

    @Override
    public long position() {
        return event.cardVersion();
    }

    @Override
    public @Nullable UUID customer() {
        return null;
    }

    @Override
    public Optional<News> ofErased() {
        return isLast() ? Optional.of(this) : Optional.empty();
    }

    /** What was to be brought before is deleted, also what is being brought at this moment: that must not arrive after this. */
    @Override
    public boolean isLast() {
        return event.step() == Step.ERASED;
    }

    @Override
    public WebhookEventData data(ZoneId zone) {
        CustomerView card = event.customer();
        return WebhookEventData.of(card == null ? pointer() : card(card, zone), event.mergedInto());
    }

    private WebhookCard pointer() {
        return new WebhookCard(
                event.customerId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                isLast() ? null : (Long) event.cardVersion());
    }

    private static WebhookCard card(CustomerView card, ZoneId zone) {
        Instant blockedAt = card.blockedAt();
        return new WebhookCard(
                card.id(),
                card.name(),
                card.email(),
                card.phone(),
                card.birthDate(),
                card.language(),
                card.branchId(),
                card.preferredMasterIds(),
                card.tags(),
                card.createdAt().atZone(zone).toOffsetDateTime(),
                blockedAt == null ? null : blockedAt.atZone(zone).toOffsetDateTime(),
                card.blockReason(),
                card.version());
    }
}
