package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes back by gateways: written with the refund, sent after that. */
@ApplicationScoped
public class GatewayRefunds {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * One that somebody is at.
     *
     * @param refundId the idempotency key
     * @param attempts with this one
     * @param gatewayId what the gateway calls the payment
     */
    public record Claimed(UUID refundId, int attempts, Money amount, String gateway, String gatewayId) {}

    /** A part of a refund is to go back by the gateway by which it came. */
    void owe(UUID refundId, Money amount) {
        Instant now = clock.instant();
        sql.update(
                """
                insert into finance.gateway_refund (refund_id, currency, amount_minor, due_at, created_at)
                values (?, ?, ?, ?, ?)
                """,
                refundId,
                amount.currency().getCurrencyCode(),
                amount.minorUnits(),
                now,
                now);
    }

    /**
     * Takes some that are due, which nobody else takes until then.
     *
     * @param until when whoever takes them has had his time
     */
    public List<Claimed> claim(Instant now, Instant until, int atMost) {
        return sql.query(
                """
                with due as (
                    select refund_id from finance.gateway_refund where due_at <= ?
                    order by due_at limit ? for update skip locked)
                update finance.gateway_refund g set due_at = ?, attempts = g.attempts + 1
                from due, finance.refund r, finance.online_payment o
                where g.refund_id = due.refund_id and r.id = g.refund_id and o.payment_id = r.payment_id
                returning g.refund_id, g.attempts, g.amount_minor, g.currency, o.gateway, o.gateway_id
                """,
                row -> new Claimed(
                        row.getObject("refund_id", UUID.class),
                        row.getInt("attempts"),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getString("gateway"),
                        row.getString("gateway_id")),
                now,
                atMost,
                until);
    }

    /** One that has failed is due again, as one that was sent once; false if it has not failed, or goes back by no gateway. */
    boolean retry(UUID refundId) {
        return sql.update(
                        """
                        update finance.gateway_refund set status = 'DUE', failure = null, attempts = 1, due_at = ?
                        where refund_id = ? and status = 'FAILED'
                        """,
                        clock.instant(),
                        refundId)
                == 1;
    }

    /**
     * Writes down what has come of one; what is done or has failed stays so.
     *
     * @param gatewayId what the gateway calls the refund; null as long as it is not known
     * @param dueAt when it is tried, or asked for, again; null for never
     */
    public void write(
            UUID refundId,
            GatewayRefundStatus status,
            @Nullable String gatewayId,
            @Nullable String failure,
            @Nullable Instant dueAt) {
        sql.update(
                """
                update finance.gateway_refund
                set status = ?, gateway_id = coalesce(?, gateway_id), failure = ?, due_at = ?
                where refund_id = ? and due_at is not null
                """,
                status.name(),
                gatewayId,
                failure,
                dueAt,
                refundId);
    }
}
