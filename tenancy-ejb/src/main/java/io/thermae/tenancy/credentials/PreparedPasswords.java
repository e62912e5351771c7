package io.thermae.tenancy.credentials;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the slow work on the passwords of a call has come to. Use cases find it here: in their transactions, which hold a
 * connection, nothing is hashed.
 */
@RequestScoped
public class PreparedPasswords {

    private record Proof(@Nullable String hash, boolean right) {}

    @Inject
    Passwords passwords;

    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Proof> proofs = new HashMap<>();

    /** Hashes a password outside a transaction. */
    public void hashNow(String password) {
        hashes.computeIfAbsent(password, passwords::hash);
    }

    /** Holds a password against a hash outside a transaction; null is nobody's. */
    public void proveNow(String password, @Nullable String hash) {
        proofs.put(password, new Proof(hash, passwords.matches(password, hash)));
    }

    /** @throws IllegalStateException if it was not hashed before */
    public String hash(String password) {
        String hash = hashes.get(password);
        if (hash == null) {
            throw new IllegalStateException("The password was not hashed before the transaction");
        }
        return hash;
    }

    /**
     * Whether the password is the one that was hashed. Only if the person has another one since is it found out here.
     *
     * @throws IllegalStateException if it was not held against any hash before
     */
    public boolean matches(String password, @Nullable String hash) {
        Proof proof = proofs.get(password);
        if (proof == null) {
            throw new IllegalStateException("The password was not proved before the transaction");
        }
        return Objects.equals(proof.hash(), hash) ? proof.right() : passwords.matches(password, hash);
    }
}
