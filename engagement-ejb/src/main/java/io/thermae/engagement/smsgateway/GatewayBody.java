package io.thermae.engagement.smsgateway;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a gateway's call: JSON, of one thing or a list of several, or a form, whose fields are read as those of an object. */
final class GatewayBody {

    /** What ids of gateways are made of. */
    static final Pattern ID = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private static final String FORM = "application/x-www-form-urlencoded";

    private GatewayBody() {}

    /** An object, or a list of whatever; empty if the body is neither. */
    static Optional<JsonStructure> read(@Nullable String contentType, String body) {
        boolean form =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
        return form ? form(body) : json(body);
    }

    /** What stands at a JSON pointer; empty if nothing does, or null. */
    static Optional<JsonValue> value(JsonStructure element, String pointer) {
        try {
            return Optional.of(Json.createPointer(pointer).getValue(element))
                    .filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** A text, or a number as it is written; empty if it is something else. */
    static Optional<String> text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(value.toString());
            default -> Optional.empty();
        };
    }

    private static Optional<JsonStructure> json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.read());
        } catch (RuntimeException e) {
            // also what the parser throws when it is nested too deeply, which has no class of its own
            return Optional.empty();
        }
    }

    private static Optional<JsonStructure> form(String body) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        try {
            for (String field : body.split("&", -1)) {
                String[] parts = field.split("=", 2);
                if (parts.length == 2) {
                    fields.add(decoded(parts[0]), decoded(parts[1]));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(fields.build());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
