package io.thermae.engagement.api;

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
     */
    public static String of(NotificationKind kind, @Nullable String number, Language language) {
        String text = TEXTS.text(language, kind.name().toLowerCase(Locale.ROOT));
        return text.replace("{number}", Objects.requireNonNullElse(number, ""));
    }
}
