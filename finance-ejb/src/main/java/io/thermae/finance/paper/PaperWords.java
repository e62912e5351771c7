package io.thermae.finance.paper;

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

/** The words of documents, and of a table what whoever prints it does not say: {@code invoice_<language>.properties}. A test holds that each is there in each language. */
final class PaperWords {

    private static final Map<Language, Properties> WORDS = load();

    private PaperWords() {}

    static String of(Language language, String key) {
        return Objects.requireNonNull(all(language).getProperty(key), key);
    }

    static Properties all(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "invoice_" + language.tag() + ".properties";
            Properties words = new Properties();
            try (InputStream in = PaperWords.class.getResourceAsStream(name)) {
                words.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, words);
        }
        return all;
    }
}
