package io.thermae.finance.paper;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Properties;

/** The words of documents, and of a table what whoever prints it does not say: {@code invoice_<language>.properties}. A test holds that each is there in each language. */
final class PaperWords {

    private static final Texts WORDS = Texts.beside(PaperWords.class, "invoice_*.properties");

    private PaperWords() {}

    static String of(Language language, String key) {
        return WORDS.text(language, key);
    }

    static Properties all(Language language) {
        return WORDS.in(language);
    }
}
