package io.thermae.engagement.api;

import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What notifications say, in each language: the same in the list, in the stream and on a screen to which it is pushed. */
public final class NotificationTitles {

    private static final Map<Language, Properties> TEXTS = load();

    private NotificationTitles() {}

    /**
     * The title; a test holds that there is one of each kind in each language.
     *
     * @param number of the booking; null for what is about none
     */
    public static String of(NotificationKind kind, @Nullable String number, Language language) {
        String text = Objects.requireNonNull(TEXTS.get(language))
                .getProperty(kind.name().toLowerCase(Locale.ROOT));
        return Objects.requireNonNull(text).replace("{number}", Objects.requireNonNullElse(number, ""));
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "/notification/" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (InputStream in = NotificationTitles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("There are no titles " + name);
                }
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
