package io.thermae.tenancy.api;

import io.thermae.kernel.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The token of a link that names no business elsewhere: the tenant and the row to look at, and the proof of
 * {@link SecretTokens}. 86 characters of base64url.
 *
 * @param proof the token of {@link SecretTokens} for a purpose and the id
 */
public record LinkToken(TenantId tenant, UUID id, String proof) {

    private static final int PLACE_LENGTH = 43;
    private static final int PLACE_BYTES = 32;

    /** The token for a purpose. */
    public static String of(SecretTokens tokens, String purpose, UUID tenantId, UUID id) {
        ByteBuffer place = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.array()) + tokens.tokenFor(purpose, id);
    }

    /** Reads what somebody sent; empty if it is not of the form, or its proof is wrong. */
    public static Optional<LinkToken> read(SecretTokens tokens, String purpose, String text) {
        if (text.length() <= PLACE_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer place = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, PLACE_LENGTH)));
            TenantId tenant = new TenantId(new UUID(place.getLong(), place.getLong()));
            LinkToken token =
                    new LinkToken(tenant, new UUID(place.getLong(), place.getLong()), text.substring(PLACE_LENGTH));
            return tokens.matches(purpose, token.id(), token.proof()) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "LinkToken[" + id + "]";
    }
}
