package io.thermae.web.security;

import org.jspecify.annotations.Nullable;

/** The body of a call with passwords in it. */
public interface BringsPasswords {

    /** The signed-in person's password, to be proved; null if the call asks for none. */
    default @Nullable String passwordToProve() {
        return null;
    }

    /** A password to be set; null if the call sets none. */
    default @Nullable String passwordToSet() {
        return null;
    }
}
