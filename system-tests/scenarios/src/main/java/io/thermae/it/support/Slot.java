package io.thermae.it.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A time that is offered.
 *
 * @param start with the branch's offset
 * @param end with the branch's offset
 * @param masters who could do it
 */
public record Slot(OffsetDateTime start, OffsetDateTime end, List<UUID> masters) {

    /** Reads a slot of the API. */
    public static Slot of(JsonObject json) {
        return new Slot(
                OffsetDateTime.parse(json.getString("start")),
                OffsetDateTime.parse(json.getString("end")),
                json.getJsonArray("masterIds").getValuesAs(JsonString.class).stream()
                        .map(id -> UUID.fromString(id.getString()))
                        .toList());
    }
}
