package io.thermae.tenancy.api;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which values a setting can have. */
final class SettingPolicy {

    private SettingPolicy() {}

    /** The rule that a value of the right Java type breaks: an {@link Integer}, a {@link Boolean}, a text or a list. */
    static Optional<FieldViolation> violation(Setting setting, Object value) {
        String key = setting.key();
        return switch (setting.type()) {
            case INTEGER -> {
                if (!(value instanceof Integer number)) {
                    yield Optional.of(new FieldViolation(key, "wrong_type"));
                }
                int min = Objects.requireNonNull(setting.min());
                int max = Objects.requireNonNull(setting.max());
                yield number < min || number > max
                        ? Optional.of(new FieldViolation(key, "out_of_range", Map.of("min", min, "max", max)))
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
                List<String> known = setting.choices();
                yield known != null && known.contains(text)
                        ? Optional.empty()
                        : Optional.of(new FieldViolation(key, "unknown_value"));
            }
            case HOURS -> QuietHours.violation(key, value);
            case MINUTES -> ReminderTimes.violation(key, value);
        };
    }

    /** @throws IllegalArgumentException if it is neither true nor false */
    static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
