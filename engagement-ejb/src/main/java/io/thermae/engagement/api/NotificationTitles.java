package io.thermae.engagement.api;

import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What notifications say, in each language: the same in the list, in the stream and on a screen to which it is pushed. */
public final class NotificationTitles {

    private static final Texts TEXTS = Texts.beside(NotificationTitles.class, "/notification/*.properties");

    private NotificationTitles() {}

    /**
     * The title; a test holds that there is one of each kind in each language.
     *
     * @param number of the booking; null for what is about none
     * @param refusal why a card was refused, for what tells of that; null for all else
     */
    public static String of(
            NotificationKind kind, @Nullable String number, @Nullable CardRefusal refusal, Language language) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        String text = TEXTS.text(language, refusal == null ? key : key + "_refused");
        return text.replace("{number}", Objects.requireNonNullElse(number, ""))
                .replace("{refusal}", refusal == null ? "" : CardRefusalTexts.of(refusal, language));
    }
}
