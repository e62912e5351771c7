package io.thermae.web.paper;

import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of printed tables: {@code table_<language>.properties}. A test holds that each is there in each language. */
public final class TableWords {

    private static final Map<Language, Properties> WORDS = load();

    private final Properties words;

    private TableWords(Language language) {
        this.words = all(language);
    }

    /** Those of a language. */
    public static TableWords in(Language language) {
        return new TableWords(language);
    }

    /** @throws NullPointerException if there is no such word: a defect */
    public String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** The word of a table of its own, else the one of all tables. */
    public String of(String table, String key) {
        String own = words.getProperty(table + "." + key);
        return own == null ? of(key) : own;
    }

    static Properties all(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "table_" + language.tag() + ".properties";
            Properties words = new Properties();
            try (InputStream in = TableWords.class.getResourceAsStream(name)) {
                words.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, words);
        }
        return all;
    }
}
