package io.thermae.engagement.calendar;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Locale;

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

    private static final Texts TEXTS = Texts.beside(CalendarWords.class, "words_*.properties");

    /** In a language. */
    public String in(Language language) {
        return TEXTS.text(language, name().toLowerCase(Locale.ROOT));
    }
}
