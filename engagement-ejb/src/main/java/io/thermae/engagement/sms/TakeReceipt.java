package io.thermae.engagement.sms;

import io.thermae.engagement.message.NoteDelivery;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Finds out whose message a receipt is of, and notes what it tells in a transaction of that business. */
@ApplicationScoped
public class TakeReceipt {

    private static final String WHAT = "receipt";

    private static final Logger LOG = System.getLogger(TakeReceipt.class.getName());

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    NoteDelivery noteDelivery;

    private final EarlyReceipts early = new EarlyReceipts();

    /**
     * @param told when it was told first, by the database's time
     * @param isOpen whether a message is still being handed over that was so then
     */
    private record Race(Instant told, boolean isOpen) {}

    private record Found(TenantId tenant, UUID message) {}

    /**
     * Takes one, on a thread of the server's. When it returns true, what the receipt tells is kept, or is of nothing of ours.
     *
     * @return false if it came too early: it is to be brought again
     * @throws RuntimeException if it could not be kept: it is to be brought again
     */
    @ActivateRequestContext
    public boolean take(Receipt receipt) {
        if (receipt.outcome() == Receipt.Outcome.OPEN) {
            return true;
        }
        // asked first: whatever is not under way any more has left its ids, and they are found
        Race race = race(receipt);
        Optional<Found> found = find(receipt);
        if (found.isEmpty()) {
            LOG.log(Level.DEBUG, "{0} is of no message here{1}", receipt, race.isOpen() ? " yet" : "");
            if (race.isOpen()) {
                early.keep(receipt.partId(), race.told());
            } else {
                early.forget(receipt.partId());
            }
            return !race.isOpen();
        }
        early.forget(receipt.partId());
        caller.set(Caller.anonymous(WHAT).inTenant(found.get().tenant()));
        note(found.get().message(), receipt);
        return true;
    }

    private void note(UUID message, Receipt receipt) {
        if (receipt.outcome() == Receipt.Outcome.DELIVERED) {
            noteDelivery.delivered(message, receipt.partId());
        } else {
            noteDelivery.failed(message, receipt.partId(), "The provider could not deliver it: " + receipt.why());
        }
    }

    /** What was handed over after it had been told is not what it tells of: so it is sent back for a claim's time at most. */
    private Race race(Receipt receipt) {
        return sql.query(
                        "select * from doors.text_messages_under_way(?, ?)",
                        row -> new Race(
                                row.getObject("told", OffsetDateTime.class).toInstant(), row.getBoolean("under_way")),
                        ends(receipt),
                        early.firstTold(receipt.partId()).orElse(null))
                .get(0);
    }

    private Optional<Found> find(Receipt receipt) {
        return sql.first(
                "select * from doors.text_message_of(?, ?)",
                row -> new Found(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("message_id", UUID.class)),
                receipt.partId(),
                ends(receipt));
    }

    private static String[] ends(Receipt receipt) {
        return receipt.numberEnds().toArray(String[]::new);
    }
}
