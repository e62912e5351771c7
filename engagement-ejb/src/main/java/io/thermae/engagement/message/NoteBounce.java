package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Notes what has become of a mail that its server had taken. What is told of it first as its end counts. */
@Stateless
@PermitAll
@TenantTransaction
public class NoteBounce {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * It will not arrive.
     *
     * @param failure why; may quote the address
     * @param ofAddress whether nothing ever will there
     */
    public void cameBack(UUID messageId, String failure, boolean ofAddress) {
        sql.update(
                """
                update engagement.message set status = 'FAILED', failure = ?, failed_at = ?, address_refused = ?
                where id = ? and status = 'SENT'
                """,
                failure,
                clock.instant(),
                ofAddress,
                messageId);
    }

    /**
     * It has not arrived yet; servers still try.
     *
     * @param status as RFC 3463 has it
     */
    public void isLate(UUID messageId, String status) {
        sql.update("update engagement.message set warning = ? where id = ? and status = 'SENT'", status, messageId);
    }
}
