package io.thermae.engagement.webhook;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.CustomerChanged;
import io.thermae.engagement.event.UnreadableEvent;
import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.PaymentChanged;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import jakarta.json.bind.JsonbException;

/** Reads what an event says. */
final class ReadNews {

    private static final int VERSION = 1;

    private ReadNews() {}

    /** @throws UnreadableEvent if its form is newer than this version of the platform, or it cannot be read */
    static News of(EventMessage message) {
        if (message.version() > VERSION) {
            throw new UnreadableEvent(message);
        }
        String payload = message.payload();
        try {
            return switch (message.type()) {
                case "BookingChanged" -> new News.OfBooking(Json.read(payload, BookingChanged.class));
                case "DocumentChanged" -> new NewsOfDocument(Json.read(payload, DocumentChanged.class), false);
                case "PaymentChanged" -> new NewsOfPayment(Json.read(payload, PaymentChanged.class), false);
                case "CustomerChanged" -> new NewsOfCustomer(Json.read(payload, CustomerChanged.class));
                default -> throw new UnreadableEvent(message);
            };
        } catch (JsonbException e) {
            // without the cause: a parser's complaint quotes what it could not read
            throw new UnreadableEvent(message);
        }
    }
}
