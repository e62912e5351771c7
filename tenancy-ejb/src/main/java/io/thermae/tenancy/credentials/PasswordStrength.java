package io.thermae.tenancy.credentials;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many guesses a password stands (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016).
 * Enough is a score of 3 of 4: more than 10^8 guesses.
 */
final class PasswordStrength {

    private static final int ENOUGH = 3;

    /** The work grows faster than the length, and what is strong so far does not become weaker by going on. */
    private static final int MEASURED = 64;

    /** Words shorter than this are found in everything. */
    private static final int SHORTEST_WORD = 3;

    private static final int FEW_LETTERS = 4;

    /** What is tried first in Russian and Kazakh; the library's dictionaries are English. */
    private static final List<String> LOCAL_WORDS = List.of(
            "пароль",
            "администратор",
            "привет",
            "любовь",
            "йцукен",
            "йцукенг",
            "йцукенгшщз",
            "фывапролдж",
            "казахстан",
            "алматы",
            "астана",
            "қазақстан",
            "құпиясөз",
            "құпия",
            "сәлем",
            "thermae");

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordStrength() {}

    /**
     * Whether it stands enough guesses.
     *
     * @param known what a guesser knows of the person, each as a whole and by its words
     */
    static boolean isEnough(String password, Collection<String> known) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : known) {
            String lower = text.toLowerCase(Locale.ROOT);
            words.add(lower);
            Arrays.stream(lower.split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .forEach(words::add);
        }
        if (isMadeOf(words, password)) {
            return false;
        }
        words.addAll(LOCAL_WORDS);
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return ZXCVBN.measure(measured, List.copyOf(words)).getScore() >= ENOUGH;
    }

    /** Whether there is hardly a letter in it beside the words: three words in a row are many guesses to the library. */
    private static boolean isMadeOf(Set<String> words, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String rest = lower;
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(lower)
                && rest.codePoints().filter(Character::isLetter).count() < FEW_LETTERS;
    }
}
