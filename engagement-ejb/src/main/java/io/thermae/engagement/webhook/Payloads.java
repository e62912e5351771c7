package io.thermae.engagement.webhook;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.Fee;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookPayload;
import io.thermae.engagement.api.WebhookPayload.WebhookBefore;
import io.thermae.engagement.api.WebhookPayload.WebhookBooking;
import io.thermae.engagement.api.WebhookPayload.WebhookCustomer;
import io.thermae.engagement.api.WebhookPayload.WebhookEventData;
import io.thermae.engagement.api.WebhookPayload.WebhookFee;
import io.thermae.engagement.api.WebhookPayload.WebhookItem;
import io.thermae.kernel.Json;
import io.thermae.kernel.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what has happened in the form that programs outside know. */
final class Payloads {

    private Payloads() {}

    static WebhookEventType typeOf(BookingChanged event) {
        return switch (event.step()) {
            case PLACED -> WebhookEventType.BOOKING_PLACED;
            case CONFIRMED -> WebhookEventType.BOOKING_CONFIRMED;
            case MOVED -> WebhookEventType.BOOKING_MOVED;
            case CANCELLED -> WebhookEventType.BOOKING_CANCELLED;
            case CHECKED_IN -> WebhookEventType.BOOKING_CHECKED_IN;
            case COMPLETED -> WebhookEventType.BOOKING_COMPLETED;
            case NO_SHOW -> WebhookEventType.BOOKING_NO_SHOW;
        };
    }

    static WebhookEventData of(BookingChanged event) {
        BookingView booking = event.booking();
        return WebhookEventData.of(booking(booking), before(event.before(), booking.timeZone()), event.byClient());
    }

    static String ping(Instant now, TenantId tenant) {
        return write(WebhookEventType.PING, now, tenant.value(), WebhookEventData.nothing());
    }

    /** @param at when it happened */
    static String write(WebhookEventType type, Instant at, UUID business, WebhookEventData data) {
        return Json.write(new WebhookPayload(
                type.wireName(), WebhookPayload.VERSION, at.atOffset(ZoneOffset.UTC), business, data));
    }

    private static WebhookBooking booking(BookingView booking) {
        ZoneId zone = booking.timeZone();
        BookingView.Occurrence occurrence = booking.occurrence();
        BookingView.Party party = booking.party();
        return new WebhookBooking(
                booking.id(),
                booking.number(),
                booking.status().name(),
                at(booking.start(), zone),
                at(booking.end(), zone),
                zone.getId(),
                booking.branchId(),
                booking.items().stream().map(item -> item(item, zone)).toList(),
                booking.total(),
                new WebhookCustomer(
                        booking.customerId(), booking.clientName(), booking.clientEmail(), booking.clientPhone()),
                booking.notes(),
                booking.cancelReason(),
                fee(booking.fee()),
                booking.arrivedAt() == null ? null : at(Objects.requireNonNull(booking.arrivedAt()), zone),
                occurrence == null ? null : occurrence.seriesId(),
                occurrence == null ? null : (Integer) occurrence.number(),
                party == null ? null : party.groupVisitId(),
                party == null ? 1 : party.size(),
                booking.walkIn(),
                booking.overbooked(),
                booking.version());
    }

    private static WebhookItem item(BookingView.Item item, ZoneId zone) {
        return new WebhookItem(
                item.serviceId(),
                item.serviceName(),
                item.masterIds(),
                item.resourceIds(),
                at(item.start(), zone),
                at(item.end(), zone),
                item.price(),
                item.leftOut());
    }

    private static @Nullable WebhookFee fee(@Nullable Fee fee) {
        return fee == null ? null : new WebhookFee(fee.kind().name(), fee.amount(), fee.waiver() != null);
    }

    private static @Nullable WebhookBefore before(BookingChanged.@Nullable Before before, ZoneId zone) {
        return before == null
                ? null
                : new WebhookBefore(
                        at(before.start(), zone), at(before.end(), zone), before.branchId(), before.masterIds());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
