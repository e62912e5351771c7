package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/**
 * The slow work on the passwords of a call. It is done before the call's transaction begins: no connection of the pool waits
 * for it.
 */
@Local
public interface PreparePasswords {

    /** Holds a password against the signed-in person's. What it says is told by the use case that asks for it. */
    void toProve(String password);

    /** Hashes a password that is to be set; not one that is too long or too short to be set. */
    void toSet(String password);
}
