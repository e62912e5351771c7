package io.thermae.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Texts by keys, in each language of the platform: a file of properties in UTF-8 for each of them. */
public final class Texts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private Texts() {}

    /**
     * Reads the files beside a class.
     *
     * @param names what they are called, with a star for the language's tag: {@code errors_*.properties}; from the root of the
     *     class path if it begins with a slash
     * @throws IllegalStateException if one of them is not there
     */
    public static Texts beside(Class<?> owner, String names) {
        Texts all = new Texts();
        for (Language language : Language.values()) {
            all.texts.put(language, read(owner, names.replace("*", language.tag())));
        }
        return all;
    }

    private static Properties read(Class<?> owner, String name) {
        Properties texts = new Properties();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There are no texts " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** @throws IllegalArgumentException if there is none: whoever has texts has a test that each is there in each language */
    public String text(Language language, String key) {
        String text = in(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.tag());
        }
        return text;
    }

    /** All texts of a language, by their keys. */
    public Properties in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
