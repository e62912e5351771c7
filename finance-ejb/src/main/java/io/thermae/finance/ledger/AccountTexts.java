package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountRole;
import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;

/** What default accounts are called, in each language: {@code accounts_<language>.properties}. */
final class AccountTexts {

    private static final Texts TEXTS = Texts.beside(AccountTexts.class, "accounts_*.properties");

    private AccountTexts() {}

    /** The name of a role's default account; a test holds that there is one in each language. */
    static String of(AccountRole role, Language language) {
        return TEXTS.text(language, role.name());
    }
}
