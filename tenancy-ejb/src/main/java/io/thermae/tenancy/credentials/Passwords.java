package io.thermae.tenancy.credentials;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hashes and verifies passwords with bcrypt; those beyond its 72 bytes are hashed with SHA-512 first. */
@ApplicationScoped
public class Passwords {

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    /** Verified against when there is nobody, so that the answer takes the same time; the hash of random bytes. */
    private volatile @Nullable String nobody;

    @Inject
    @ConfigProperty(name = "thermae.password.bcrypt-cost", defaultValue = "12")
    int cost;

    /** Beforehand, or the first stranger after a start would wait twice as long as a person who exists. */
    @PostConstruct
    void prepare() {
        nobody();
    }

    public String hash(String password) {
        return new String(
                BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                        .hash(Math.max(10, cost), password.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.US_ASCII);
    }

    /** Whether the password is the one that was hashed; false, after the same work, where there is no hash. */
    public boolean matches(String password, @Nullable String hash) {
        boolean verified = BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(
                        password.getBytes(StandardCharsets.UTF_8),
                        (hash == null ? nobody() : hash).getBytes(StandardCharsets.US_ASCII))
                .verified;
        return verified && hash != null;
    }

    private String nobody() {
        String hash = nobody;
        if (hash == null) {
            hash = hash("nobody's password");
            nobody = hash;
        }
        return hash;
    }
}
