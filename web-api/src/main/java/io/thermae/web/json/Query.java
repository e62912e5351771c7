package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects what is wrong with them, as {@link RecordBinder} does with bodies. */
public final class Query {

    /** Items of a page when nothing is asked for. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most items of a page. */
    public static final int MAX_LIMIT = 200;

    private static final int MAX_WORDS = 200;

    private final List<FieldViolation> violations = new ArrayList<>();

    public @Nullable LocalDate date(String name, @Nullable String value) {
        return read(name, value, Dates::date, "invalid_format");
    }

    public @Nullable UUID id(String name, @Nullable String value) {
        return read(name, value, Scalars::id, "invalid_format");
    }

    public List<UUID> ids(String name, List<String> values) {
        return values.stream()
                .map(value -> read(name, value, Scalars::id, "invalid_format"))
                .filter(Objects::nonNull)
                .toList();
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String value, E[] known) {
        return read(
                name,
                value,
                text -> Arrays.stream(known)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                "unknown_value");
    }

    public @Nullable Boolean truth(String name, @Nullable String value) {
        return read(
                name,
                value,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                },
                "unknown_value");
    }

    public int limit(@Nullable String value) {
        BigInteger limit = read("limit", value, BigInteger::new, "wrong_type");
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.signum() < 1 || limit.compareTo(BigInteger.valueOf(MAX_LIMIT)) > 0) {
            refuse("limit", "out_of_range", Map.of("min", 1, "max", MAX_LIMIT));
            return DEFAULT_LIMIT;
        }
        return limit.intValue();
    }

    /** Words to search for: without the spaces around them, and not endless. */
    public @Nullable String words(String name, @Nullable String value) {
        return words(name, value, MAX_WORDS);
    }

    /** The same, of a text that may be longer or shorter. */
    public @Nullable String words(String name, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String words = value.strip();
        if (words.length() > max) {
            refuse(name, "too_long", Map.of("max", max));
        } else if (words.indexOf('\0') >= 0) {
            refuse(name, "invalid_characters", Map.of());
        }
        return words;
    }

    /** A value that must be there. */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null
                && violations.stream().noneMatch(violation -> violation.field().equals(name))) {
            refuse(name, "required", Map.of());
        }
        return value;
    }

    /** The dates {@code from} and {@code to}, both included, if both are there: one is not before the other. */
    public void period(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            refuse("to", "must_not_be_before_from", Map.of());
        }
    }

    /** The same, and they are not too far apart. */
    public void period(@Nullable LocalDate first, @Nullable LocalDate last, int maxDays) {
        period(first, last);
        if (first != null && last != null && first.plusDays(maxDays - 1L).isBefore(last)) {
            refuse("to", "range_too_long", Map.of("max", maxDays));
        }
    }

    public void refuse(String name, String code, Map<String, Object> parameters) {
        violations.add(new FieldViolation(name, code, parameters));
    }

    /** @throws InvalidInput if anything was wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    public <T> @Nullable T read(String name, @Nullable String value, Function<String, T> parser, String code) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (Scalars.Refused e) {
            violations.add(e.violationOf(name));
            return null;
        } catch (DateTimeException | IllegalArgumentException e) {
            refuse(name, code, Map.of());
            return null;
        }
    }
}
