package io.thermae.kernel;

import java.util.Map;

/**
 * One field that broke one rule.
 *
 * @param field path from the root of the request's body, as {@code owner.email} or {@code items[1].serviceId}; or a query
 *     parameter's name
 * @param code the rule in snake case, for example {@code too_long}; the key of its text in the message catalogue
 * @param parameters the numbers and names in the text, for example {@code max}
 */
public record FieldViolation(String field, String code, Map<String, Object> parameters) {

    public FieldViolation {
        parameters = Map.copyOf(parameters);
    }

    public FieldViolation(String field, String code) {
        this(field, code, Map.of());
    }
}
