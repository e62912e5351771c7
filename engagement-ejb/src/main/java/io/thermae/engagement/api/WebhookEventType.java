package io.thermae.engagement.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What webhooks are told of. The names are for ever: programs outside know them. */
public enum WebhookEventType {
    BOOKING_PLACED("booking.placed"),
    BOOKING_CONFIRMED("booking.confirmed"),
    BOOKING_MOVED("booking.moved"),
    BOOKING_CANCELLED("booking.cancelled"),
    BOOKING_CHECKED_IN("booking.checked_in"),
    BOOKING_COMPLETED("booking.completed"),
    BOOKING_NO_SHOW("booking.no_show"),
    INVOICE_ISSUED("invoice.issued"),
    INVOICE_PAID("invoice.paid"),
    INVOICE_WRITTEN_OFF("invoice.written_off"),
    INVOICE_REOPENED("invoice.reopened"),
    CREDIT_NOTE_ISSUED("credit_note.issued"),
    PAYMENT_RECEIVED("payment.received"),
    PAYMENT_REFUNDED("payment.refunded"),
    CUSTOMER_CREATED("customer.created"),
    CUSTOMER_UPDATED("customer.updated"),
    CUSTOMER_MERGED("customer.merged"),
    CUSTOMER_ERASED("customer.erased"),
    /** A test that somebody has asked for; nobody subscribes to it. */
    PING("webhook.ping");

    private final String wireName;

    WebhookEventType(String wireName) {
        this.wireName = wireName;
    }

    /** As payloads and answers say it, for example {@code booking.placed}. */
    public String wireName() {
        return wireName;
    }

    /** What it is about: the part before the dot, as {@code booking}. */
    public String about() {
        return wireName.substring(0, wireName.indexOf('.'));
    }

    /** The type of that name. */
    public static Optional<WebhookEventType> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(name))
                .findFirst();
    }

    /** The names of all that a webhook can be registered for. */
    public static List<String> subscribable() {
        return Arrays.stream(values())
                .filter(type -> type != PING)
                .map(WebhookEventType::wireName)
                .toList();
    }
}
