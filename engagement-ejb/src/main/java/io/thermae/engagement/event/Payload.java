package io.thermae.engagement.event;

import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import jakarta.json.bind.JsonbException;

/** What events hold, as it is written in their messages. */
final class Payload {

    /** The version of all events' forms that is understood; older ones are read as far as they go. */
    private static final int VERSION = 1;

    private Payload() {}

    /** @throws UnreadableEvent if its form is newer than this code, or broken */
    static <E> E read(EventMessage message, Class<E> type) {
        if (message.version() > VERSION) {
            throw new UnreadableEvent(message);
        }
        try {
            return Json.read(message.payload(), type);
        } catch (JsonbException e) {
            throw unreadable(message);
        }
    }

    /** Without the cause: a parser's complaint quotes what it could not read. */
    private static UnreadableEvent unreadable(EventMessage message) {
        return new UnreadableEvent(message);
    }
}
