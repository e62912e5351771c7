package io.thermae.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server's MicroProfile JWT where the keys are with which tokens are verified: in a file of this node that the
 * application fills when it starts. The place is known from the first question on, since servers keep the answer; the keys
 * are known only when the database has been reached. An administrator's own {@code mp.jwt.verify.publickey.location} stands
 * above it.
 */
public class SigningKeySource implements ConfigSource {

    private static final String KEY = "mp.jwt.verify.publickey.location";
    private static final int BELOW_ADMINISTRATOR = 90;
    private static final Path FILE = makeFile();

    /** Publishes the keys on this node, as a JWK set (RFC 7517). */
    public static void publish(String jwks) {
        try {
            Files.writeString(FILE, jwks);
        } catch (IOException e) {
            throw new UncheckedIOException("The public keys cannot be written", e);
        }
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(KEY, FILE.toUri().toString());
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEY);
    }

    @Override
    public @Nullable String getValue(String name) {
        return KEY.equals(name) ? FILE.toUri().toString() : null;
    }

    @Override
    public String getName() {
        return "thermae signing key";
    }

    @Override
    public int getOrdinal() {
        return BELOW_ADMINISTRATOR;
    }

    /** A file of an unguessable name that the server's user alone can write. */
    private static Path makeFile() {
        try {
            Path file = Files.createTempFile("thermae-jwks-", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("No file for the public keys", e);
        }
    }
}
