package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What permissions are called, in each language: {@code permissions_<language>.properties}. */
public final class PermissionTexts {

    private static final Map<Language, Properties> TEXTS = load();

    private PermissionTexts() {}

    /** The name of a permission; a test holds that there is one in each language. */
    public static String of(Permission permission, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(TEXTS.get(language)).getProperty(permission.name()), permission.name());
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "permissions_" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (InputStream in = PermissionTexts.class.getResourceAsStream(name)) {
                texts.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
