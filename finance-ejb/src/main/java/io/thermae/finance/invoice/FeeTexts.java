package io.thermae.finance.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;

/** What documents of fees say, in each language: {@code fees_<language>.properties}. */
final class FeeTexts {

    private static final String WAIVED = "WAIVED";

    private static final Texts TEXTS = Texts.beside(FeeTexts.class, "fees_*.properties");

    private FeeTexts() {}

    /** What a fee is called; a test holds that each is called something in each language. */
    static String of(FeeKind kind, Language language) {
        return TEXTS.text(language, kind.name());
    }

    /** Why an invoice of a fee is taken back that somebody has waived: his own words are not for a document that is kept for years. */
    static String waived(Language language) {
        return TEXTS.text(language, WAIVED);
    }
}
