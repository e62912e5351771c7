package io.thermae.tenancy.api;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Setting.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values a setting can have, and how they are written.
 *
 * @param min least value of an integer, and of each of several minutes or days; null for other types
 * @param max greatest value of an integer, and of each of several minutes or days; null for other types
 * @param choices the values of a choice; null for other types
 */
record SettingValues(Type type, @Nullable Integer min, @Nullable Integer max, @Nullable List<String> choices) {

    /** What stands for no address. */
    static final String NONE = "none";

    private static final int LONGEST_EMAIL = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final String LABEL = "[A-Za-z0-9-]{1,63}";
    private static final String AT_A_HOST = "(?=[^@]{1,64}@)" + ATOM + "(\\." + ATOM + ")*@" + LABEL;

    /** An addr-spec of dot-atoms (RFC 5322, 3.4.1): one address as people write it, that can stand in a header as it is. */
    private static final Pattern EMAIL = Pattern.compile(AT_A_HOST + "(\\." + LABEL + ")+");

    /** The same, perhaps at a host that only its own network knows. */
    private static final Pattern EMAIL_HERE = Pattern.compile(AT_A_HOST + "(\\." + LABEL + ")*");

    /** Integers, both ends among them. */
    static SettingValues between(int min, int max) {
        return new SettingValues(Type.INTEGER, min, max, null);
    }

    /** Several days, each within bounds. */
    static SettingValues days(int least, int greatest) {
        return new SettingValues(Type.DAYS, least, greatest, null);
    }

    /** All values of a type that needs no more said of it. */
    static SettingValues any(Type type) {
        return type == Type.MINUTES
                ? new SettingValues(type, ReminderTimes.SHORTEST, ReminderTimes.LONGEST, null)
                : new SettingValues(type, null, null, null);
    }

    /** The names of an enumeration. */
    static SettingValues oneOf(Class<? extends Enum<?>> choices) {
        List<String> names =
                Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        return new SettingValues(Type.CHOICE, null, null, names);
    }

    /**
     * An address that an installation can send from, for which a name that only its own network knows does as well.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String addressHere(String text) {
        if (text.length() > LONGEST_EMAIL || !EMAIL_HERE.matcher(text).matches()) {
            throw new IllegalArgumentException("invalid_format");
        }
        return text;
    }

    /** The rule that a value of the right Java type breaks: an {@link Integer}, a {@link Boolean}, a text or a list. */
    Optional<FieldViolation> violation(String key, Object value) {
        return switch (type) {
            case INTEGER -> {
                if (!(value instanceof Integer number)) {
                    yield Optional.of(new FieldViolation(key, "wrong_type"));
                }
                int least = Objects.requireNonNull(min);
                int greatest = Objects.requireNonNull(max);
                yield number < least || number > greatest
                        ? Optional.of(new FieldViolation(key, "out_of_range", Map.of("min", least, "max", greatest)))
                        : Optional.empty();
            }
            case BOOLEAN ->
                value instanceof Boolean ? Optional.empty() : Optional.of(new FieldViolation(key, "wrong_type"));
            case LANGUAGE -> {
                if (!(value instanceof String text)) {
                    yield Optional.of(new FieldViolation(key, "wrong_type"));
                }
                yield Language.isTag(text) ? Optional.empty() : Optional.of(new FieldViolation(key, "unknown_locale"));
            }
            case CHOICE -> {
                if (!(value instanceof String text)) {
                    yield Optional.of(new FieldViolation(key, "wrong_type"));
                }
                yield choices != null && choices.contains(text)
                        ? Optional.empty()
                        : Optional.of(new FieldViolation(key, "unknown_value"));
            }
            case HOURS -> QuietHours.violation(key, value);
            case MINUTES -> ReminderTimes.violation(key, value);
            case DAYS -> ReminderTimes.violation(key, value, Objects.requireNonNull(min), Objects.requireNonNull(max));
            case EMAIL -> {
                if (!(value instanceof String text)) {
                    yield Optional.of(new FieldViolation(key, "wrong_type"));
                }
                yield text.equals(NONE)
                                || text.length() <= LONGEST_EMAIL
                                        && EMAIL.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of(new FieldViolation(key, "invalid_format"));
            }
        };
    }

    /**
     * The value that a text says.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    Object parse(String key, String text) {
        Object value = read(text);
        violation(key, value).ifPresent(violation -> {
            throw new IllegalArgumentException(violation.code() + " " + violation.parameters());
        });
        return value;
    }

    /** What a text says of a value, which may still break rules. */
    private Object read(String text) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(text.strip());
            case BOOLEAN -> truth(text.strip());
            case LANGUAGE, CHOICE, HOURS, EMAIL -> text.strip();
            case MINUTES -> ReminderTimes.parse(text).minutes();
            case DAYS -> ReminderTimes.numbers(text);
        };
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** A value that breaks no rule, as {@link #parse} reads it. */
    static String text(Object value) {
        return value instanceof List<?> several ? ReminderTimes.of(several).text() : value.toString();
    }
}
