package io.thermae.web.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A body of single values, and of lists of such, in which a field that is missing is left as it is, and one that is null is taken back: records
 * cannot tell these two apart.
 */
public final class Changes {

    private final JsonObject json;

    Changes(JsonObject json) {
        this.json = json;
    }

    /**
     * The fields in their order: a text, an {@link Integer}, a {@link Boolean} or a list of those; empty for null. Everything
     * else is given as it is, as a {@link JsonValue}: it is of no type that anybody wants.
     */
    public Map<String, Optional<Object>> values() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        json.forEach((name, value) ->
                values.put(name, value == JsonValue.NULL ? Optional.empty() : Optional.of(plain(value))));
        return values;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Changes::plain).toList();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        if (value instanceof JsonNumber number) {
            try {
                return Scalars.integer(number);
            } catch (Scalars.Refused e) {
                return value;
            }
        }
        return value;
    }
}
