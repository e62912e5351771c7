package io.thermae.finance.platformpayment;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The card of the caller's business that is kept, and those that its gateway is to forget. */
@ApplicationScoped
public class StoredPlatformCards {

    @Inject
    Sql sql;

    Optional<PlatformCard> kept() {
        return sql.first("select * from finance.platform_card where status = 'KEPT'", StoredPlatformCards::card);
    }

    /** Keeps one, instead of the one that was kept. */
    void keep(String gateway, String reference, UUID by, Instant now) {
        forget(now);
        sql.update(
                """
                insert into finance.platform_card (id, gateway, reference, kept_by, kept_at, look_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                Ids.next(),
                gateway,
                reference,
                by,
                now,
                now);
    }

    /** It is not charged any more; false if none is kept. */
    boolean forget(Instant now) {
        return sql.update(
                        "update finance.platform_card set status = 'FORGOTTEN', look_at = ?, looks = 0 where status = 'KEPT'",
                        now)
                > 0;
    }

    /** Those that are to be looked at; locked until the transaction ends, and passed over if others have them. */
    List<PlatformCard> lockDue(Instant now, int atMost) {
        return sql.query(
                """
                select * from finance.platform_card where look_at <= ?
                order by look_at limit ? for update skip locked
                """,
                StoredPlatformCards::card,
                now,
                atMost);
    }

    /** Whether it is kept still, and is until the transaction ends. */
    boolean lockKept(UUID id) {
        return sql.first(
                        "select 1 from finance.platform_card where id = ? and status = 'KEPT' for update",
                        row -> row.getInt(1),
                        id)
                .isPresent();
    }

    void lookAgain(UUID id, Instant at) {
        sql.update("update finance.platform_card set look_at = ?, looks = looks + 1 where id = ?", at, id);
    }

    /** The gateway has forgotten it. */
    void remove(UUID id) {
        sql.update("delete from finance.platform_card where id = ? and status = 'FORGOTTEN'", id);
    }

    private static PlatformCard card(ResultSet row) throws SQLException {
        return new PlatformCard(
                row.getObject("id", UUID.class),
                row.getString("gateway"),
                row.getString("reference"),
                row.getObject("kept_by", UUID.class),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("status").equals("FORGOTTEN"),
                row.getInt("looks"));
    }
}
