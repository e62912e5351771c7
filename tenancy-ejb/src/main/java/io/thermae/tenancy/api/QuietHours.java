package io.thermae.tenancy.api;

import io.thermae.kernel.FieldViolation;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When nobody wants to be disturbed, on the wall clock: each day from a time on until another one, over midnight if that is
 * earlier. The same twice: never.
 *
 * @param start the first quiet minute
 * @param end the first one that is not
 */
public record QuietHours(LocalTime start, LocalTime end) {

    /** None. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final String NOTHING = "none";
    private static final String SEPARATOR = "-";
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    /** The rule that a value from outside breaks: it has to be a text that {@link #parse} reads. */
    public static Optional<FieldViolation> violation(String field, Object value) {
        if (!(value instanceof String text)) {
            return Optional.of(new FieldViolation(field, "wrong_type"));
        }
        try {
            parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new FieldViolation(field, "invalid_format"));
        }
    }

    /** Whether there are any. */
    public boolean any() {
        return !start.equals(end);
    }

    /** Whether the clock shows a quiet time. */
    public boolean covers(LocalTime time) {
        if (!any()) {
            return false;
        }
        return start.isBefore(end)
                ? !time.isBefore(start) && time.isBefore(end)
                : !time.isBefore(start) || time.isBefore(end);
    }

    /**
     * Of what {@link #text} has written: {@code 22:00-08:00}, or {@code none}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static QuietHours parse(String text) {
        String stripped = text.strip();
        if (stripped.equals(NOTHING)) {
            return NONE;
        }
        String[] ends = stripped.split(SEPARATOR, -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no quiet hours");
        }
        try {
            return new QuietHours(LocalTime.parse(ends[0], FORM), LocalTime.parse(ends[1], FORM));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no quiet hours", e);
        }
    }

    /** For a row, and for the configuration. */
    public String text() {
        return any() ? FORM.format(start) + SEPARATOR + FORM.format(end) : NOTHING;
    }
}
