package io.thermae.engagement.textanswer;

import io.thermae.engagement.textanswer.TextAnswer.Word;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which answers are understood: one word, as telephones are told to send it, and nothing beside it. Who writes sentences writes to a
 * person; what he means is not guessed, since it may cancel a visit.
 */
public final class AnswerPolicy {

    private static final int LONGEST = 40;

    /** Kazakh also as it is written with a Russian keyboard. */
    private static final Map<Word, Set<String>> WORDS = Map.of(
            Word.STOP,
            Set.of(
                    "stop",
                    "stopall",
                    "unsubscribe",
                    "стоп",
                    "отписаться",
                    "отписка",
                    "тоқтат",
                    "токтат",
                    "тоқтату",
                    "токтату"),
            Word.START,
            Set.of(
                    "start",
                    "unstop",
                    "resume",
                    "subscribe",
                    "старт",
                    "начать",
                    "возобновить",
                    "подписаться",
                    "баста",
                    "бастау",
                    "жазылу"),
            Word.YES,
            Set.of("yes", "да", "иә", "ия", "1"),
            Word.NO,
            Set.of("no", "нет", "жоқ", "жок", "2"));

    private static final Map<String, Word> MEANINGS = meanings();

    /** What people put around a word: quotes, stops, brackets, smileys. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private AnswerPolicy() {}

    /** What a text says; empty if it is none of the words. */
    public static Optional<Word> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String word = AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEANINGS.get(word));
    }

    private static Map<String, Word> meanings() {
        Map<String, Word> meanings = new HashMap<>();
        WORDS.forEach((meaning, words) -> words.forEach(word -> meanings.put(word, meaning)));
        return meanings;
    }
}
