package io.thermae.finance.refund;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Writes refunds down, and with their payments how much of them went back. */
@ApplicationScoped
public class NewRefunds {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @param tip how much of the amount was taken from the tip */
    UUID insert(UUID paymentId, long amount, long tip, String reason, LocalDate on) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.refund (id, payment_id, amount_minor, tip_minor, reason, refunded_on, refunded_at, refunded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                paymentId,
                amount,
                tip,
                reason,
                on,
                clock.instant(),
                caller.get().userId());
        sql.update(
                """
                update finance.payment
                set refunded_minor = refunded_minor + ?, refunded_tip_minor = refunded_tip_minor + ?, version = version + 1
                where id = ?
                """,
                amount,
                tip,
                paymentId);
        return id;
    }

    /** @param position of the payment's part, counted from 1 */
    void insertPart(UUID id, UUID paymentId, int position, String method, long amount) {
        sql.update(
                "insert into finance.refund_part (refund_id, position, method, amount_minor) values (?, ?, ?, ?)",
                id,
                position,
                method,
                amount);
        sql.update(
                "update finance.payment_part set refunded_minor = refunded_minor + ? where payment_id = ? and position = ?",
                amount,
                paymentId,
                position);
    }
}
