package io.thermae.finance.api;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Locale;

/** What owners read of why a card was refused, in each language: the same in the API, in mails and in notifications. */
public final class CardRefusalTexts {

    private static final Texts TEXTS = Texts.beside(CardRefusalTexts.class, "card-refusals_*.properties");

    private CardRefusalTexts() {}

    /** A clause without a full stop; a test holds that there is one for each reason in each language. */
    public static String of(CardRefusal refusal, Language language) {
        return TEXTS.text(language, refusal.name().toLowerCase(Locale.ROOT));
    }
}
