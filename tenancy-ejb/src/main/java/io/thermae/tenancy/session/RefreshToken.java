package io.thermae.tenancy.session;

import io.thermae.kernel.Sha256;
import io.thermae.kernel.TenantId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token as the client holds it: the tenant and the row to look at, and 256 random bits that prove it. It says
 * the tenant so that no table has to be searched across tenants; only the hash of the whole is stored.
 */
public record RefreshToken(TenantId tenant, UUID id, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    static RefreshToken make(TenantId tenant, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        ByteBuffer bytes = ByteBuffer.allocate(32 + SECRET_BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret);
        return new RefreshToken(
                tenant, id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Reads what a client sent; empty if it is not of the form. */
    static Optional<RefreshToken> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            TenantId tenant = new TenantId(new UUID(bytes.getLong(), bytes.getLong()));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return bytes.remaining() == SECRET_BYTES
                    ? Optional.of(new RefreshToken(tenant, id, text))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** SHA-256 in hexadecimal: the secret is random enough to need no salt. */
    String hash() {
        return Sha256.hex(Base64.getUrlDecoder().decode(text));
    }

    @Override
    public String toString() {
        return "RefreshToken[" + id + "]";
    }
}
