package io.thermae.engagement.textanswer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whose a number is that an answer comes from: the country has to be in it, else it is nobody's. */
public final class NumberPolicy {

    /** Digits of a number in international form; the zeros with which one dials abroad do not belong to it. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?([1-9][0-9]{5,14})");

    private NumberPolicy() {}

    /** In E.164 form, with a plus; empty if it cannot be a telephone of a country: a short code, a name. */
    public static Optional<String> read(String address) {
        return Optional.of(NUMBER.matcher(address))
                .filter(number -> number.matches())
                .map(number -> "+" + number.group(1));
    }
}
