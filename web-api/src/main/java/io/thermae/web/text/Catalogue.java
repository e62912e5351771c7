package io.thermae.web.text;

import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The texts of errors: {@code errors_<language>.properties}. A key is {@code error.<code>} or {@code field.<code>}, a
 * value may hold {@code {name}} for a parameter.
 */
public final class Catalogue {

    private static final Map<Language, Properties> TEXTS = load();

    private Catalogue() {}

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException if there is none: a test holds that there is one in each language
     */
    public static String text(Language language, String key, Map<String, Object> parameters) {
        String text = Objects.requireNonNull(TEXTS.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.tag());
        }
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "errors_" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("No catalogue " + name);
                }
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
