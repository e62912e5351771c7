package io.thermae.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which the platform speaks, each complete: a missing text fails the build. */
public enum Language {
    EN("en"),
    RU("ru"),
    KK("kk");

    /** The tags of all, as a regular expression: for constraints, which have to be constants. */
    public static final String TAGS = "en|ru|kk";

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

    /** Whether it is the tag of one, and no other word for it: {@code ru}, but neither {@code RU} nor {@code ru-KZ}. */
    public static boolean isTag(String text) {
        return Arrays.stream(values()).anyMatch(language -> language.tag().equals(text));
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
