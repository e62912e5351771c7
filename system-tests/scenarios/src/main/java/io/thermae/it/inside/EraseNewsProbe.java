package io.thermae.it.inside;

import io.thermae.engagement.webhook.EraseNews;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erases things while what there is to tell of them lies in the outbox. */
@Stateless
@PermitAll
@TenantTransaction
public class EraseNewsProbe {

    private static final String NAMED =
            "{\"step\":\"ISSUED\",\"invoice\":{\"customerName\":\"Dana\",\"note\":\"For Dana\",\"version\":2}}";

    @Resource
    SessionContext context;

    @Inject
    Sql sql;

    @Inject
    EraseNews eraseNews;

    /** What is still to be sent of an event about a thing, after that was erased; the transaction, which no relay sees, is undone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> left(String type, boolean sent) {
        UUID thing = Ids.next();
        EventMessage message = new EventMessage(Ids.next(), type, 1, Ids.next(), Instant.EPOCH, "inside", NAMED, null);
        sql.update(
                "insert into platform.outbox (id, queue, ordering_key, message) values (?, 'engagement.webhooks', ?, ?)",
                message.id(),
                thing,
                Json.write(message));
        if (sent) {
            sql.query("select doors.mark_outbox_sent(?)", row -> "", (Object) new UUID[] {message.id()});
        }
        eraseNews.of(List.of(thing));
        sql.query("select doors.forget_events(?, ?)", row -> "", new UUID[] {thing}, new String[0]);
        List<String> left =
                sql.query("select message from platform.outbox where ordering_key = ?", row -> row.getString(1), thing);
        context.setRollbackOnly();
        return left;
    }
}
