package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Notes what has become of a part of a message in the end, and of the message with it: it is delivered when all its parts
 * are, and has failed when one has. What is told of a part first counts; told again, nothing happens.
 */
@Stateless
@PermitAll
@TenantTransaction
public class NoteDelivery {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A part has arrived. */
    public void delivered(UUID messageId, String part) {
        if (isNew(messageId, part, "DELIVERED")) {
            sql.update(
                    """
                    update engagement.message m set status = 'DELIVERED', delivered_at = ?
                    where m.id = ? and m.status = 'SENT'
                      and not exists (select 1 from engagement.message_part p
                                      where p.message_id = m.id and p.status <> 'DELIVERED')
                    """,
                    clock.instant(),
                    messageId);
        }
    }

    /**
     * A part will never arrive.
     *
     * @param failure why; tells of nobody
     */
    public void failed(UUID messageId, String part, String failure) {
        if (isNew(messageId, part, "FAILED")) {
            sql.update(
                    """
                    update engagement.message set status = 'FAILED', failure = ?, failed_at = ?
                    where id = ? and status = 'SENT'
                    """,
                    failure,
                    clock.instant(),
                    messageId);
        }
    }

    /** Under a lock on the message: of two parts that arrive at once the second sees the first. */
    private boolean isNew(UUID messageId, String part, String status) {
        sql.query("select 1 from engagement.message where id = ? for update", row -> row.getInt(1), messageId);
        return sql.update(
                        """
                        update engagement.message_part set status = ?
                        where message_id = ? and part_id = ? and status = 'SENT'
                        """,
                        status,
                        messageId,
                        part)
                == 1;
    }
}
