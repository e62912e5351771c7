package io.thermae.engagement.api;

import io.thermae.kernel.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is brought to a webhook, as JSON. Its form is for ever: fields may be added, none goes away or changes its meaning
 * without another {@code version}.
 *
 * @param type as {@link WebhookEventType#wireName} says it
 * @param version of the form of {@code data}
 * @param timestamp when it happened, not when it is brought
 * @param businessId in which business
 */
public record WebhookPayload(
        String type, int version, OffsetDateTime timestamp, UUID businessId, WebhookEventData data) {

    /** The one version that there has been. */
    public static final int VERSION = 1;

    /**
     * What has happened: what it is about, as it was right after that. A {@code webhook.ping} is about nothing.
     *
     * @param booking of {@code booking.*}
     * @param before where and when it was before a {@code booking.moved}; else null
     * @param byClient with {@code booking.cancelled} whether the client has cancelled it himself; else null
     * @param invoice of {@code invoice.*}, and the credit note of a {@code credit_note.issued}
     * @param payment of {@code payment.*}
     * @param refundId with {@code payment.refunded} which of its refunds has changed: it is new, has come
     *     back from its gateway, as its {@code atGateway} says, or is sent again after that; else null
     * @param customer of {@code customer.*}
     * @param mergedInto with {@code customer.merged} the card that has all of it now; else null
     */
    public record WebhookEventData(
            @Nullable WebhookBooking booking,
            @Nullable WebhookBefore before,
            @Nullable Boolean byClient,
            @Nullable WebhookInvoice invoice,
            @Nullable WebhookPayment payment,
            @Nullable UUID refundId,
            @Nullable WebhookCard customer,
            @Nullable UUID mergedInto) {

        static final WebhookEventData NOTHING = new WebhookEventData(null, null, null, null, null, null, null, null);

        /** Of a test. */
        public static WebhookEventData nothing() {
            return NOTHING;
        }

        public static WebhookEventData of(
                WebhookBooking booking, @Nullable WebhookBefore before, @Nullable Boolean byClient) {
            return new WebhookEventData(booking, before, byClient, null, null, null, null, null);
        }

        public static WebhookEventData of(WebhookInvoice invoice) {
            return new WebhookEventData(null, null, null, invoice, null, null, null, null);
        }

        public static WebhookEventData of(WebhookPayment payment, @Nullable UUID refundId) {
            return new WebhookEventData(null, null, null, null, payment, refundId, null, null);
        }

        public static WebhookEventData of(WebhookCard customer, @Nullable UUID mergedInto) {
            return new WebhookEventData(null, null, null, null, null, null, customer, mergedInto);
        }
    }

    /**
     * A booking: what the business itself sees of it, without what nobody needs outside.
     *
     * @param start with the offset of the branch
     * @param total for all who come, without fees
     * @param arrivedAt when the client was taken in
     * @param version rises with each change: of two payloads the one with the higher version is the later one
     */
    public record WebhookBooking(
            UUID id,
            String number,
            String status,
            OffsetDateTime start,
            OffsetDateTime end,
            String timeZone,
            UUID branchId,
            List<WebhookItem> items,
            Money total,
            WebhookCustomer customer,
            @Nullable String notes,
            @Nullable String cancelReason,
            @Nullable WebhookFee fee,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable UUID seriesId,
            @Nullable Integer occurrence,
            @Nullable UUID groupVisitId,
            int partySize,
            boolean walkIn,
            boolean overbooked,
            long version) {}

    /**
     * One service of the visit.
     *
     * @param masterIds all who do it
     * @param leftOut whether the visit took place without it
     */
    public record WebhookItem(
            UUID serviceId,
            String serviceName,
            List<UUID> masterIds,
            List<UUID> resourceIds,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price,
            boolean leftOut) {}

    /** Who comes, as given with the booking. */
    public record WebhookCustomer(UUID id, String name, @Nullable String email, @Nullable String phone) {}

    /** What is or was owed for a visit that did not take place. */
    public record WebhookFee(String kind, Money amount, boolean waived) {}

    /** A booking as it was before a move. */
    public record WebhookBefore(OffsetDateTime start, OffsetDateTime end, UUID branchId, List<UUID> masterIds) {}
}
