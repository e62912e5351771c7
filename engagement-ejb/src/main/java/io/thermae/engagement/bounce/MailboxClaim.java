package io.thermae.engagement.bounce;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One node at a time reads the mailbox. The claim of a node that dies ends by itself; should one node take longer, what two read is
 * noted once.
 */
@ApplicationScoped
public class MailboxClaim {

    private static final String MAILBOX = "bounces";

    private static final String TAKE =
            """
            insert into engagement.mailbox_claim as c (mailbox, until)
            values (?, clock_timestamp() + interval '5 minutes')
            on conflict (mailbox) do update set until = excluded.until where c.until < clock_timestamp()
            """;

    @Inject
    Sql sql;

    /** Whether this node may read it now. */
    public boolean take() {
        return sql.update(TAKE, MAILBOX) == 1;
    }

    /** Others may. */
    public void release() {
        sql.update("update engagement.mailbox_claim set until = clock_timestamp() where mailbox = ?", MAILBOX);
    }
}
