package io.thermae.tenancy.session;

import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The stored side of refresh tokens, within the open tenant. */
@ApplicationScoped
public class RefreshTokens {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * A stored token; its row and its session's are locked until the transaction ends.
     *
     * @param familyId the session
     * @param ended whether the session has ended
     */
    record Stored(UUID familyId, UUID userId, String hash, Instant expiresAt, boolean used, boolean ended) {}

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
                """
                select t.*, s.ended_at
                from tenancy.refresh_token t join tenancy.session s on s.tenant_id = t.tenant_id and s.id = t.family_id
                where t.id = ? for update
                """,
                row -> new Stored(
                        row.getObject("family_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("token_hash"),
                        Timestamps.of(row, "expires_at"),
                        row.getObject("used_at") != null,
                        row.getObject("ended_at") != null),
                id);
    }

    void markUsed(UUID id) {
        sql.update("update tenancy.refresh_token set used_at = ? where id = ?", clock.instant(), id);
    }
}
