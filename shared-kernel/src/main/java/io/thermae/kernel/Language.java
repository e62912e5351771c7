package io.thermae.kernel;

import java.util.Locale;
import java.util.Optional;

/** The languages in which the platform speaks, each complete: a missing text fails the build. */
public enum Language {
    EN("en"),
    RU("ru"),
    KK("kk");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag: {@code en}, {@code ru} or {@code kk}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a BCP 47 tag such as {@code ru} or {@code ru-KZ}; empty when we do not speak it. */
    public static Optional<Language> ofTag(String tag) {
        String primary = Locale.forLanguageTag(tag.trim()).getLanguage();
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
