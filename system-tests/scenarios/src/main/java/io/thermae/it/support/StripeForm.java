package io.thermae.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call of Stripe, of its query or its body.
 *
 * @param values by their names, as {@code metadata[order]}
 */
public record StripeForm(Map<String, String> values) {

    private static final String METADATA = "metadata[";

    public StripeForm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static StripeForm read(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int end = pair.indexOf('=');
            if (end > 0) {
                values.put(decoded(pair.substring(0, end)), decoded(pair.substring(end + 1)));
            }
        }
        return new StripeForm(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Null if it was not given. */
    public @Nullable String optional(String name) {
        return values.get(name);
    }

    /** Refuses what was not given. */
    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw StripeRefusal.invalid("parameter_missing", "Missing required param: " + name);
        }
        return value;
    }

    /** Refuses what is no number above 0. */
    long number(String name) {
        String text = text(name);
        if (!text.matches("[1-9][0-9]{0,11}")) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Invalid positive integer: " + name);
        }
        return Long.parseLong(text);
    }

    /** Refuses all others; metadata may have any. */
    void hasOnly(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name) && !name.startsWith(METADATA)) {
                throw StripeRefusal.invalid("parameter_unknown", "Received unknown parameter: " + name);
            }
        }
    }

    JsonObject metadata() {
        JsonObjectBuilder metadata = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (name.startsWith(METADATA)) {
                metadata.add(name.substring(METADATA.length(), name.length() - 1), value);
            }
        });
        return metadata.build();
    }
}
