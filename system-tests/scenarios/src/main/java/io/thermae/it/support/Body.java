package io.thermae.it.support;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Request bodies in a line: {@code body("name", "Massage", "price", body("amount", "1500.00", "currency", "KZT"))}. */
public final class Body {

    private Body() {}

    /** A JSON object of names and values in turn. */
    public static JsonObject body(@Nullable Object... namesAndValues) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
        }
        return builder.build();
    }

    /** A JSON array. */
    public static JsonArray list(@Nullable Object... values) {
        JsonArrayBuilder builder = Json.createArrayBuilder();
        for (Object value : values) {
            builder.add(value(value));
        }
        return builder.build();
    }

    /** An object that was written as text. */
    public static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A copy of an object with one value replaced or added; the path leads through objects, as {@code owner.email}. */
    public static JsonObject with(JsonObject object, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Json.createObjectBuilder(object).add(path, value(value)).build();
        }
        String head = path.substring(0, dot);
        return Json.createObjectBuilder(object)
                .add(head, with(object.getJsonObject(head), path.substring(dot + 1), value))
                .build();
    }

    /** A copy of an object without one value; the path leads through objects, as {@code owner.email}. */
    public static JsonObject without(JsonObject object, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Json.createObjectBuilder(object).remove(path).build();
        }
        String head = path.substring(0, dot);
        return Json.createObjectBuilder(object)
                .add(head, without(object.getJsonObject(head), path.substring(dot + 1)))
                .build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(number);
        }
        if (value instanceof Collection<?> values) {
            return list(values.toArray());
        }
        return Json.createValue(value.toString());
    }
}
