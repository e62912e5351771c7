package io.thermae.tenancy.api;

import io.thermae.kernel.FieldViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long before a visit its client is reminded of it. These are elapsed minutes: 1440 are 24 hours, also where the clocks
 * are changed in between.
 *
 * @param minutes at most {@value #MOST} different ones, the longest first; none: never
 */
public record ReminderTimes(List<Integer> minutes) {

    /** How many there can be. */
    public static final int MOST = 5;

    /** The shortest one, in minutes. */
    public static final int SHORTEST = 10;

    /** The longest one, in minutes: two weeks. */
    public static final int LONGEST = 20_160;

    /** None. */
    public static final ReminderTimes NEVER = new ReminderTimes(List.of());

    private static final String NONE = "never";
    private static final String SEPARATOR = ",";

    public ReminderTimes {
        minutes = minutes.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The rule that values from outside break: they have to be a list of numbers, within the bounds, none twice. */
    public static Optional<FieldViolation> violation(String field, Object several) {
        return violation(field, several, SHORTEST, LONGEST);
    }

    /** The same of numbers within other bounds. */
    static Optional<FieldViolation> violation(String field, Object several, int least, int greatest) {
        if (!(several instanceof Collection<?> values) || !values.stream().allMatch(Integer.class::isInstance)) {
            return Optional.of(new FieldViolation(field, "wrong_type"));
        }
        if (values.size() > MOST) {
            return Optional.of(new FieldViolation(field, "too_many", Map.of("max", MOST)));
        }
        if (values.stream().map(Integer.class::cast).anyMatch(value -> value < least || value > greatest)) {
            return Optional.of(new FieldViolation(field, "out_of_range", Map.of("min", least, "max", greatest)));
        }
        return new HashSet<>(values).size() < values.size()
                ? Optional.of(new FieldViolation(field, "repeated"))
                : Optional.empty();
    }

    /** Of values that break no rule. */
    public static ReminderTimes of(Collection<?> values) {
        return new ReminderTimes(values.stream().map(Integer.class::cast).toList());
    }

    /**
     * Of what {@link #text} has written: minutes with commas between them, or {@code never}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ReminderTimes parse(String text) {
        List<Integer> values = numbers(text);
        violation("minutes", values).ifPresent(violation -> {
            throw new IllegalArgumentException(violation.code() + " " + violation.parameters());
        });
        return new ReminderTimes(values);
    }

    /**
     * The numbers that {@link #text} has written, the greatest first.
     *
     * @throws NumberFormatException for what are none
     */
    static List<Integer> numbers(String text) {
        List<Integer> values = new ArrayList<>();
        if (!text.strip().equals(NONE)) {
            for (String value : text.split(SEPARATOR, -1)) {
                values.add(Integer.valueOf(value.strip()));
            }
        }
        values.sort(Comparator.reverseOrder());
        return values;
    }

    /** Those of all of them, each once: of a visit of several services it is reminded as of each. */
    public static ReminderTimes together(Collection<ReminderTimes> all) {
        return new ReminderTimes(
                all.stream().flatMap(times -> times.minutes.stream()).distinct().toList());
    }

    /** For a row, and for the configuration. */
    public String text() {
        return minutes.isEmpty()
                ? NONE
                : String.join(SEPARATOR, minutes.stream().map(String::valueOf).toList());
    }
}
