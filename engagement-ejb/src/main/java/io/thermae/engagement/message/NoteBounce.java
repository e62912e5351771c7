package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Notes what has become of a mail that its server had taken. Whatever is told first: it has failed if anybody says so, since some
 * mailboxes pass on what they have taken, and it comes back from there.
 */
@Stateless
@PermitAll
@TenantTransaction
public class NoteBounce {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * It will not arrive. Why is what was said first. Nothing, if whom it tells of was erased since: servers repeat addresses.
     *
     * @param failure why; may quote the address
     * @param ofAddress whether nothing ever will there; not believed of a mail that has arrived there
     * @return false if the message still waits to be sent: it was handed over, and that is not noted yet
     */
    public boolean cameBack(UUID messageId, String failure, boolean ofAddress) {
        // asked first: what does not wait any more is found by the statement
        boolean tooEarly = isQueued(messageId);
        int noted = sql.update(
                """
                update engagement.message
                set status = 'FAILED', failure = ?, failed_at = ?, address_refused = (? and delivered_at is null)
                where id = ? and status in ('SENT', 'DELIVERED') and recipient <> '***'
                """,
                failure,
                clock.instant(),
                ofAddress,
                messageId);
        return noted == 1 || !tooEarly;
    }

    /**
     * It is in a mailbox.
     *
     * @return as {@link #cameBack}
     */
    public boolean hasArrived(UUID messageId) {
        boolean tooEarly = isQueued(messageId);
        int noted = sql.update(
                """
                update engagement.message
                set status = case status when 'SENT' then 'DELIVERED' else status end, delivered_at = ?, address_refused = false,
                    warning = null
                where id = ? and status in ('SENT', 'FAILED') and sent_at is not null and delivered_at is null
                """,
                clock.instant(),
                messageId);
        return noted == 1 || !tooEarly;
    }

    /**
     * It has not arrived yet; servers still try.
     *
     * @param status as RFC 3463 has it
     * @return as {@link #cameBack}
     */
    public boolean isLate(UUID messageId, String status) {
        boolean tooEarly = isQueued(messageId);
        int noted = sql.update(
                "update engagement.message set warning = ? where id = ? and status = 'SENT'", status, messageId);
        return noted == 1 || !tooEarly;
    }

    private boolean isQueued(UUID messageId) {
        return sql.first(
                        "select 1 from engagement.message where id = ? and status = 'QUEUED'",
                        row -> row.getInt(1),
                        messageId)
                .isPresent();
    }
}
