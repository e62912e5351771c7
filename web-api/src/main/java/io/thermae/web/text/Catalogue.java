package io.thermae.web.text;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Map;

/**
 * The texts of errors: {@code errors_<language>.properties}. A key is {@code error.<code>} or {@code field.<code>}, a
 * value may hold {@code {name}} for a parameter.
 */
public final class Catalogue {

    private static final Texts TEXTS = Texts.beside(Catalogue.class, "errors_*.properties");

    private Catalogue() {}

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException if there is none: a test holds that there is one in each language
     */
    public static String text(Language language, String key, Map<String, Object> parameters) {
        String text = TEXTS.text(language, key);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }
}
