package io.thermae.web.chart;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Properties;

/** The words of charts: {@code chart_<language>.properties}. A test holds that each is there in each language. */
final class ChartWords {

    private static final Texts WORDS = Texts.beside(ChartWords.class, "chart_*.properties");

    private ChartWords() {}

    /** @param values stand for {@code {0}}, {@code {1}} ... */
    static String of(Language language, String key, String... values) {
        String word = WORDS.text(language, key);
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", values[i]);
        }
        return word;
    }

    static Properties all(Language language) {
        return WORDS.in(language);
    }
}
