package io.thermae.tenancy.credentials;

import io.thermae.kernel.FieldViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long rather than ornate (NIST SP 800-63B, 5.1.1.2), not one of those tried first, not made of
 * the person's own address, and hard to guess for one who knows the person's names and business ({@link PasswordStrength}).
 */
public final class PasswordPolicy {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;
    private static final int MIN_DISTINCT_CHARACTERS = 5;

    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "passw0rd",
            "qwerty",
            "qwertyuiop",
            "letmein",
            "welcome",
            "iloveyou",
            "administrator",
            "changeme",
            "1234567890",
            "123456789",
            "0123456789",
            "abcdefghij",
            "parol",
            "qazwsxedc",
            "1q2w3e4r5t");

    private PasswordPolicy() {}

    /** Whether it is neither too short nor too long. */
    static boolean hasLength(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= MIN_LENGTH && length <= MAX_LENGTH;
    }

    /**
     * The rule that a password breaks, told of the given field; empty if it may be used.
     *
     * @param known what a guesser knows of the person beside the address: names, business; without null
     */
    public static Optional<FieldViolation> violation(
            String field, String password, String email, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(new FieldViolation(field, "weak_password", Map.of("min", MIN_LENGTH)));
        }
        if (length > MAX_LENGTH) {
            return Optional.of(new FieldViolation(field, "too_long", Map.of("max", MAX_LENGTH)));
        }
        return isGuessable(password, email) || !PasswordStrength.isEnough(password, words(email, known))
                ? Optional.of(new FieldViolation(field, "weak_password", Map.of("min", MIN_LENGTH)))
                : Optional.empty();
    }

    private static boolean isGuessable(String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        String core = plain(lower);
        String letters = core.replaceAll("^\\p{N}+|\\p{N}+$", "");
        String localPart = plain(email.toLowerCase(Locale.ROOT).replaceAll("@.*", ""));
        return password.codePoints().distinct().count() < MIN_DISTINCT_CHARACTERS
                || TRIED_FIRST.contains(core)
                || TRIED_FIRST.contains(letters)
                || core.equals(localPart)
                || lower.equals(email.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String email, Collection<String> known) {
        List<String> words = new ArrayList<>(known);
        words.add(email);
        return words;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
