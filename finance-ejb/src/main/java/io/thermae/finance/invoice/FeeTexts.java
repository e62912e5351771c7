package io.thermae.finance.invoice;

import io.thermae.booking.api.FeeKind;
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

/** What documents of fees say, in each language: {@code fees_<language>.properties}. */
final class FeeTexts {

    private static final String WAIVED = "WAIVED";

    private static final Map<Language, Properties> TEXTS = load();

    private FeeTexts() {}

    /** What a fee is called; a test holds that each is called something in each language. */
    static String of(FeeKind kind, Language language) {
        return text(kind.name(), language);
    }

    /** Why an invoice of a fee is taken back that somebody has waived: his own words are not for a document that is kept for years. */
    static String waived(Language language) {
        return text(WAIVED, language);
    }

    private static String text(String key, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(TEXTS.get(language)).getProperty(key), key);
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "fees_" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (InputStream in = FeeTexts.class.getResourceAsStream(name)) {
                texts.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
