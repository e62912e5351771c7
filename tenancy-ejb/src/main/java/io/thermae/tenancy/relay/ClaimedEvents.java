package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * One step of the relay: claims a batch of committed events, has them sent, and marks them. Between the sending and the
 * marking a crash can happen: then they are sent again, with the same ids, and the broker and the inbox see it.
 */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
public class ClaimedEvents {

    @Inject
    Sql sql;

    @Inject
    Sender sender;

    /**
     * An event that waits.
     *
     * @param priority 0 to 9, the higher first
     */
    public record Waiting(UUID id, String queue, UUID orderingKey, String message, int priority) {}

    /**
     * Sends at most so many events. What the broker did not take waits on.
     *
     * @param heldBack the queues that are left out
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Handed sendNext(int atMost, List<String> heldBack) {
        List<Waiting> batch = sql.query(
                "select * from doors.claim_outbox(?, ?)",
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("queue"),
                        row.getObject("ordering_key", UUID.class),
                        row.getString("message"),
                        row.getInt("priority")),
                atMost,
                heldBack.toArray(String[]::new));
        Handed handed = batch.isEmpty() ? Handed.all(batch) : sender.send(batch);
        if (!handed.taken().isEmpty()) {
            sql.query("select doors.mark_outbox_sent(?)", row -> row.getObject(1), (Object) handed.ids());
        }
        return handed;
    }
}
