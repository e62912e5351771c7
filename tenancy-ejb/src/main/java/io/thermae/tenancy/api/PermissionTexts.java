package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;

/** What permissions are called, in each language: {@code permissions_<language>.properties}. */
public final class PermissionTexts {

    private static final Texts TEXTS = Texts.beside(PermissionTexts.class, "permissions_*.properties");

    private PermissionTexts() {}

    /** The name of a permission; a test holds that there is one in each language. */
    public static String of(Permission permission, Language language) {
        return TEXTS.text(language, permission.name());
    }
}
