package io.thermae.finance.refund;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.refund.GatewayRefundPolicy.Standing;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
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
     * @param key the idempotency key
     * @param attempts with this one
     * @param gatewayId what the gateway calls the payment
     * @param known what the gateway called the refund when it took it on, or failed; null if it has not
     * @param taken whether the gateway has taken it on under this key, and not failed
     * @param refused whether the gateway has refused it under this key, and somebody has it sent again
     */
    public record Claimed(
            UUID refundId,
            UUID key,
            int attempts,
            Money amount,
            String gateway,
            String gatewayId,
            @Nullable String known,
            boolean taken,
            boolean refused) {

        /** The same under another key, which the gateway has never heard of. */
        public Claimed under(UUID newKey) {
            return new Claimed(refundId, newKey, 1, amount, gateway, gatewayId, null, false, false);
        }
    }

    /**
     * One as it is known, locked.
     *
     * @param isBack whether it is the payment's credit again
     * @param sentAt since when the gateway has it; null if it does not
     * @param payerTold whether its payer was told of it
     */
    record Known(
            UUID refundId,
            UUID paymentId,
            Money amount,
            GatewayRefundStatus status,
            @Nullable String gatewayId,
            boolean isBack,
            @Nullable Instant sentAt,
            boolean payerTold) {

        Standing standing() {
            return new Standing(status, gatewayId);
        }
    }

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
                returning g.refund_id, coalesce(g.retry_key, g.refund_id) as key, g.attempts, g.amount_minor, g.currency,
                          o.gateway, o.gateway_id, g.gateway_id as known, g.status = 'SENT' as taken, g.refused
                """,
                row -> new Claimed(
                        row.getObject("refund_id", UUID.class),
                        row.getObject("key", UUID.class),
                        row.getInt("attempts"),
                        amount(row),
                        row.getString("gateway"),
                        row.getString("gateway_id"),
                        row.getString("known"),
                        row.getBoolean("taken"),
                        row.getBoolean("refused")),
                now,
                atMost,
                until);
    }

    /** The payment of what was sent with a key; empty if it is sent with another one by now. */
    Optional<UUID> paymentOf(UUID key) {
        return sql.first(
                """
                select r.payment_id from finance.gateway_refund g join finance.refund r on r.id = g.refund_id
                where coalesce(g.retry_key, g.refund_id) = ?
                """,
                row -> row.getObject(1, UUID.class),
                key);
    }

    /** What was sent with a key, until the transaction ends. Its payment is locked before it. */
    Optional<Known> lock(UUID key, UUID paymentId) {
        return sql.first(
                "select * from finance.gateway_refund where coalesce(retry_key, refund_id) = ? for update",
                row -> known(row, paymentId),
                key);
    }

    /** One by its refund, until the transaction ends; empty if that goes back by no gateway. Its payment is locked before it. */
    Optional<Known> lockOf(UUID refundId, UUID paymentId) {
        return sql.first(
                "select * from finance.gateway_refund where refund_id = ? for update",
                row -> known(row, paymentId),
                refundId);
    }

    /** One that has failed is due again, as one that was sent once. What has no id was not taken on at all. */
    void retry(UUID refundId) {
        sql.update(
                """
                update finance.gateway_refund
                set status = 'DUE', refused = gateway_id is null, failure = null, is_back = false, sent_at = null, attempts = 1,
                    due_at = ?
                where refund_id = ?
                """,
                clock.instant(),
                refundId);
    }

    /**
     * What the gateway has failed to do, or has refused, under a key goes under another one from now on.
     *
     * @param failed the key
     * @return the new one; empty if somebody else, who has claimed it meanwhile, was faster: then it is his to send
     */
    public Optional<UUID> renewKey(UUID refundId, UUID failed) {
        UUID key = Ids.next();
        int renewed = sql.update(
                """
                update finance.gateway_refund set retry_key = ?, gateway_id = null, refused = false
                where refund_id = ? and status = 'DUE' and coalesce(retry_key, refund_id) = ?
                """,
                key,
                refundId,
                failed);
        return renewed == 1 ? Optional.of(key) : Optional.empty();
    }

    /**
     * Writes down how far one is.
     *
     * @param dueAt when it is tried, or asked for, again; null for never
     */
    void write(
            UUID refundId,
            Standing standing,
            @Nullable String failure,
            boolean isBack,
            @Nullable Instant sentAt,
            @Nullable Instant dueAt) {
        sql.update(
                """
                update finance.gateway_refund
                set status = ?, gateway_id = ?, failure = ?, is_back = ?, sent_at = ?, due_at = ? where refund_id = ?
                """,
                standing.status().name(),
                standing.gatewayId(),
                failure,
                isBack,
                sentAt,
                dueAt,
                refundId);
    }

    /** Its payer is told of it, and not again if it is sent again. */
    void payerTold(UUID refundId) {
        sql.update("update finance.gateway_refund set payer_told = true where refund_id = ?", refundId);
    }

    private static Known known(ResultSet row, UUID paymentId) throws SQLException {
        return new Known(
                row.getObject("refund_id", UUID.class),
                paymentId,
                amount(row),
                GatewayRefundStatus.valueOf(row.getString("status")),
                row.getString("gateway_id"),
                row.getBoolean("is_back"),
                Timestamps.orNull(row, "sent_at"),
                row.getBoolean("payer_told"));
    }

    private static Money amount(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }
}
