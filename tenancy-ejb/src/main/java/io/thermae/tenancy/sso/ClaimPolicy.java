package io.thermae.tenancy.sso;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads claims as issuers write them. */
final class ClaimPolicy {

    private ClaimPolicy() {}

    /**
     * The texts that a claim names. The path leads through objects, as {@code realm_access.roles}; names that have dots
     * themselves, as {@code https://example.com/roles}, are found too. A list gives its texts, a text itself, and an object
     * the names that it has (as some issuers write roles); everything else gives nothing.
     */
    static Set<String> values(Map<?, ?> claims, String path) {
        Set<String> values = new TreeSet<>();
        Object found = at(claims, path);
        if (found instanceof String text) {
            values.add(text);
        } else if (found instanceof Collection<?> several) {
            several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(values::add);
        } else if (found instanceof Map<?, ?> object) {
            object.keySet().forEach(name -> values.add(String.valueOf(name)));
        }
        return values;
    }

    /** A claim that is a text which is not blank. */
    static Optional<String> text(Map<?, ?> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** Whether the issuer says yes; some write it as a text. */
    static boolean isTrue(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                Object found = at(inner, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
