package io.thermae.kernel;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** JSON of events and messages (records; money as in the API). The API's own JSON is the business of {@code web-api}. */
public final class Json {

    private static final Jsonb JSONB =
            JsonbBuilder.create(new JsonbConfig().withAdapters(new MoneyJson()).withNullValues(false));

    private Json() {}

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /**
     * Reads a value.
     *
     * @throws jakarta.json.bind.JsonbException if the text is not JSON or not of the type
     */
    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }
}
