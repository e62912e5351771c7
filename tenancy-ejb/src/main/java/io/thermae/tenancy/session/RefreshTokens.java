package io.thermae.tenancy.session;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The stored side of refresh tokens, within the open tenant. */
@ApplicationScoped
public class RefreshTokens {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A stored token; its row is locked until the transaction ends. */
    record Stored(UUID familyId, UUID userId, String hash, Instant expiresAt, boolean used, boolean revoked) {}

    void store(RefreshToken token, UUID familyId, UUID userId, Instant expiresAt) {
        sql.update(
                """
                insert into tenancy.refresh_token (id, family_id, user_id, token_hash, expires_at)
                values (?, ?, ?, ?, ?)
                """,
                token.id(),
                familyId,
                userId,
                token.hash(),
                expiresAt);
    }

    Optional<Stored> lock(UUID id) {
        return sql.first(
                "select * from tenancy.refresh_token where id = ? for update",
                row -> new Stored(
                        row.getObject("family_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("token_hash"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at") != null,
                        row.getObject("revoked_at") != null),
                id);
    }

    void markUsed(UUID id) {
        sql.update("update tenancy.refresh_token set used_at = ? where id = ?", clock.instant(), id);
    }

    void revokeFamily(UUID familyId) {
        sql.update(
                "update tenancy.refresh_token set revoked_at = ? where family_id = ? and revoked_at is null",
                clock.instant(),
                familyId);
    }

    /** Ends all sessions of a person. */
    public void revokeAllOf(UUID userId) {
        sql.update(
                "update tenancy.refresh_token set revoked_at = ? where user_id = ? and revoked_at is null",
                clock.instant(),
                userId);
    }
}
