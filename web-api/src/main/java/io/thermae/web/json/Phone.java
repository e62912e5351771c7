package io.thermae.web.json;

import io.thermae.kernel.InvalidInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people type them, into digits with a plus. */
public final class Phone {

    private static final Pattern TYPED = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,28}[0-9]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final int MIN_DIGITS = 6;
    private static final int MAX_DIGITS = 15;

    private Phone() {}

    /**
     * The number in E.164 form, which is what a message can be sent to: with a plus and the country's code.
     *
     * @throws InvalidInput if it is no such number
     */
    public static String international(String field, String typed) {
        String number = normalised(field, typed);
        if (number == null || !E164.matcher(number).matches()) {
            throw new InvalidInput(field, "invalid_international_phone");
        }
        return number;
    }

    /**
     * The number without what people put between its digits; null stays null.
     *
     * @throws InvalidInput if it is no number: E.164 has at most 15 digits
     */
    public static @Nullable String normalised(String field, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[^0-9]", "");
        if (!TYPED.matcher(typed.strip()).matches() || digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS) {
            throw new InvalidInput(field, "invalid_phone");
        }
        return typed.strip().startsWith("+") ? "+" + digits : digits;
    }
}
