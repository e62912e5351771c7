package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountRole;
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

/** What default accounts are called, in each language: {@code accounts_<language>.properties}. */
final class AccountTexts {

    private static final Map<Language, Properties> TEXTS = load();

    private AccountTexts() {}

    /** The name of a role's default account; a test holds that there is one in each language. */
    static String of(AccountRole role, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(TEXTS.get(language)).getProperty(role.name()), role.name());
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "accounts_" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (InputStream in = AccountTexts.class.getResourceAsStream(name)) {
                texts.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
