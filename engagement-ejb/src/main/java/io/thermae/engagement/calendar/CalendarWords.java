package io.thermae.engagement.calendar;

import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What stands in a calendar where nobody has said anything: {@code words_<language>.properties}. */
public enum CalendarWords {
    /** With what is not the reader's affair. */
    BUSY,
    TIME_OFF,
    BLOCK,
    INTERNAL,
    NOTE,
    /** To which nobody comes yet. */
    FREE_PLACES;

    private static final Map<Language, Properties> TEXTS = load();

    /** In a language. */
    public String in(Language language) {
        String key = name().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(
                Objects.requireNonNull(TEXTS.get(language)).getProperty(key), key);
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read("words_" + language.tag() + ".properties"));
        }
        return all;
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(CalendarWords.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
