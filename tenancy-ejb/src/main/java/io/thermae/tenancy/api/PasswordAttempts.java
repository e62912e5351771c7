package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/**
 * Counts how often the signed-in person has given a password to prove himself, wherever that is asked: who has found a
 * session open must not try out passwords in it. The waits are those of a log-in. Called outside a transaction: the count
 * must stay when what was asked for is refused.
 */
@Local
public interface PasswordAttempts {

    /**
     * Counts an attempt, before it is judged.
     *
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS}
     */
    void admit();

    /** The password was right: the count begins anew. */
    void forget();
}
