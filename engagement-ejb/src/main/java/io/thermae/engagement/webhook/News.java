package io.thermae.engagement.webhook;

import io.thermae.booking.api.BookingChanged;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookPayload.WebhookEventData;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says that webhooks are told of. */
interface News {

    WebhookEventType type();

    /** The thing that it is about; of one thing a later one is brought after an earlier one. */
    UUID subject();

    /** Among those of its thing: a later one has a higher one. */
    long position();

    /** Whose thing it is, beside the thing itself; null for nobody's. */
    @Nullable
    UUID customer();

    /** What may still be told when who it is about was erased; empty for nothing. */
    Optional<News> ofErased();

    /** Whether it may be brought only when nothing that was told before can be on its way any more. */
    default boolean isLast() {
        return false;
    }

    /**
     * What is brought.
     *
     * @param zone of the business
     */
    WebhookEventData data(ZoneId zone);

    /** A step of a booking. */
    record OfBooking(BookingChanged event) implements News {

        @Override
        public WebhookEventType type() {
            return Payloads.typeOf(event);
        }

        @Override
        public UUID subject() {
            return event.subject();
        }

        @Override
        public long position() {
            return event.booking().version();
        }

        /** Bookings are erased with their customers, and with those that have only their contact. */
        @Override
        public @Nullable UUID customer() {
            return null;
        }

        @Override
        public Optional<News> ofErased() {
            return Optional.empty();
        }

        @Override
        public WebhookEventData data(ZoneId zone) {
            return Payloads.of(event);
        }
    }
}
