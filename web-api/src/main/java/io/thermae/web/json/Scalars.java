package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single values; each refusal names its rule. */
final class Scalars {

    /** Longer texts need a constraint of their own that allows them. */
    static final int MAX_TEXT = 2000;

    private static final Set<Class<?>> TEXTS =
            Set.of(String.class, UUID.class, LocalDate.class, LocalTime.class, OffsetDateTime.class);

    private Scalars() {}

    /** A value that cannot be read. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;
        private final String code;
        private final transient Map<String, Object> parameters;

        Refused(String code) {
            this("", code, Map.of());
        }

        Refused(String field, String code, Map<String, Object> parameters) {
            super(code, null, false, false);
            this.field = field;
            this.code = code;
            this.parameters = parameters;
        }

        String field() {
            return field;
        }

        FieldViolation violationOf(String path) {
            return new FieldViolation(path, code, parameters);
        }
    }

    static boolean isText(Class<?> type) {
        return TEXTS.contains(type) || type.isEnum();
    }

    static boolean isInteger(Class<?> type) {
        return type == Integer.class || type == int.class;
    }

    static Object integer(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        // the scale first: 1e999999999 would be written out to be compared
        if (value.scale() < -18 || value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new Refused("out_of_range");
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw new Refused("wrong_type");
        }
    }

    /**
     * A value that JSON writes as text. An empty text where none is needed is none.
     *
     * @param longest characters, if a constraint allows more than usual
     */
    static @Nullable Object text(String text, Class<?> type, boolean optional, int longest) {
        if (text.isBlank()) {
            if (optional) {
                return null;
            }
            throw new Refused("required");
        }
        int most = Math.max(MAX_TEXT, longest);
        if (text.length() > most) {
            throw new Refused("", "too_long", Map.of("max", most));
        }
        if (type == String.class) {
            return printable(text);
        }
        try {
            return parse(text, type);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refused(type.isEnum() ? "unknown_value" : "invalid_format");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parse(String text, Class<?> type) {
        if (type == UUID.class) {
            return id(text);
        }
        if (type == LocalDate.class) {
            return Dates.date(text);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(text, WallTimeJson.FORM);
        }
        if (type == OffsetDateTime.class) {
            return Dates.moment(text);
        }
        return Enum.valueOf((Class) type, text);
    }

    /** @throws IllegalArgumentException if it is no UUID as all write it: the library's parser takes shorter forms too */
    static UUID id(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    /** Control characters have no place in what people type; the database takes no NUL at all. */
    private static String printable(String text) {
        boolean clean =
                text.codePoints().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
        boolean paired = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!clean || !paired) {
            throw new Refused("invalid_characters");
        }
        return text;
    }
}
