package io.thermae.engagement.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;

/**
 * What is said of a document or a payment, without whose it was and without what people have written: what {@link News#ofErased} leaves
 * out, taken out of what is written down already. Works on the form that programs outside get and on that of the event inside, which have
 * the same names for it.
 */
final class Nameless {

    /** By the name of the thing, what of it goes. */
    private static final Map<String, Set<String>> TELLING = Map.of(
            "invoice", Set.of("customerName", "note"),
            "writtenOff", Set.of("reason"),
            "payment", Set.of("note"),
            "parts", Set.of("reference"),
            "refunds", Set.of("reason"));

    /** Holds another text of JSON: that of the event, in a message. */
    private static final String PAYLOAD = "payload";

    private Nameless() {}

    /**
     * A payload, or a message with an event.
     *
     * @throws jakarta.json.JsonException if it is no JSON object
     */
    static String of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return without("", reader.readObject()).toString();
        }
    }

    private static JsonObject without(String name, JsonObject thing) {
        Set<String> telling = TELLING.getOrDefault(name, Set.of());
        JsonObjectBuilder left = Json.createObjectBuilder();
        thing.forEach((field, value) -> {
            if (!telling.contains(field)) {
                left.add(field, without(field, value));
            }
        });
        return left.build();
    }

    private static JsonValue without(String name, JsonValue value) {
        if (value instanceof JsonObject thing) {
            return without(name, thing);
        }
        if (value instanceof JsonArray list) {
            JsonArrayBuilder left = Json.createArrayBuilder();
            list.forEach(each -> left.add(without(name, each)));
            return left.build();
        }
        return name.equals(PAYLOAD) && value instanceof JsonString text
                ? Json.createValue(of(text.getString()))
                : value;
    }
}
