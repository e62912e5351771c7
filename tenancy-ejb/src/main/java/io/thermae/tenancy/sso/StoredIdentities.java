package io.thermae.tenancy.sso;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.ExternalIdentities.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who people are to issuers, within the open tenant. */
@ApplicationScoped
public class StoredIdentities {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Optional<UUID> personOf(Person person) {
        return sql.first(
                "select user_id from tenancy.external_identity where issuer = ? and subject = ?",
                row -> row.getObject(1, UUID.class),
                person.issuer(),
                person.subject());
    }

    boolean isLinked(UUID userId, String issuer) {
        return ofPerson(userId).stream().anyMatch(identity -> identity.issuer().equals(issuer));
    }

    /** Links a person, or notes that the link was used. */
    void use(UUID userId, Person person) {
        sql.update(
                """
                insert into tenancy.external_identity (id, user_id, issuer, subject, linked_at, last_used_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, issuer, subject) do update set last_used_at = excluded.last_used_at
                """,
                Ids.next(),
                userId,
                person.issuer(),
                person.subject(),
                clock.instant(),
                clock.instant());
    }

    List<View> ofPerson(UUID userId) {
        return sql.query(
                "select * from tenancy.external_identity where user_id = ? order by linked_at, id",
                StoredIdentities::view,
                userId);
    }

    /** Whether there was such a link. */
    boolean remove(UUID userId, UUID id) {
        return sql.update("delete from tenancy.external_identity where id = ? and user_id = ?", id, userId) == 1;
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("issuer"),
                row.getString("subject"),
                Timestamps.of(row, "linked_at"),
                Timestamps.of(row, "last_used_at"));
    }
}
