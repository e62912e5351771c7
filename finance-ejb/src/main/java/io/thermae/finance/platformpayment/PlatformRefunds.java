package io.thermae.finance.platformpayment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes back to owners by gateways: written with what is known of the payment, sent after that. */
@ApplicationScoped
public class PlatformRefunds {

    @Inject
    Sql sql;

    /** Why money goes back. */
    enum Reason {
        /** The invoice was paid otherwise meanwhile. */
        PAID_ALREADY,
        /** It is not what the invoice says. */
        OTHER_AMOUNT
    }

    /**
     * One that somebody is at.
     *
     * @param id the idempotency key
     * @param attempts with this one
     * @param gatewayId what the gateway calls the payment
     * @param taken whether the gateway has taken it on
     */
    public record Claimed(UUID id, int attempts, Money amount, String gateway, String gatewayId, boolean taken) {}

    /**
     * One of which it is known what has come of it.
     *
     * @param invoiceId for which the payment was
     */
    record Refund(UUID id, UUID invoiceId, Money amount) {}

    /** What has come goes back. */
    void owe(UUID paymentId, Money amount, Reason reason, Instant now) {
        sql.update(
                """
                insert into finance.platform_refund (id, payment_id, currency, amount_minor, reason, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                paymentId,
                amount.currency().getCurrencyCode(),
                amount.minorUnits(),
                reason.name(),
                now,
                now);
    }

    /**
     * Takes some that are due, which nobody else takes until then.
     *
     * @param until when whoever takes them has had his time
     */
    List<Claimed> claim(Instant now, Instant until, int atMost) {
        return sql.query(
                """
                with due as (
                    select id from finance.platform_refund where due_at <= ?
                    order by due_at limit ? for update skip locked)
                update finance.platform_refund r set due_at = ?, attempts = r.attempts + 1
                from due, finance.platform_payment p
                where r.id = due.id and p.id = r.payment_id
                returning r.id, r.attempts, r.amount_minor, r.currency, p.gateway, p.gateway_id,
                          r.gateway_id is not null as taken
                """,
                row -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getInt("attempts"),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getString("gateway"),
                        row.getString("gateway_id"),
                        row.getBoolean("taken")),
                now,
                atMost,
                until);
    }

    /**
     * Writes down what has come of one; what is done or has failed stays so.
     *
     * @param gatewayId what the gateway calls the refund; null as long as it is not known
     * @param dueAt when it is tried, or asked for, again; null for never
     * @return that one; empty if it was done or had failed before: then nothing has changed
     */
    Optional<Refund> write(
            UUID id,
            GatewayRefundStatus status,
            @Nullable String gatewayId,
            @Nullable String failure,
            @Nullable Instant dueAt) {
        return sql.first(
                """
                update finance.platform_refund r
                set status = ?, gateway_id = coalesce(?, r.gateway_id), failure = ?, due_at = ?
                from finance.platform_payment p
                where r.id = ? and r.due_at is not null and p.id = r.payment_id
                returning r.id, p.invoice_id, r.amount_minor, r.currency
                """,
                row -> new Refund(
                        row.getObject("id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")))),
                status.name(),
                gatewayId,
                failure,
                dueAt,
                id);
    }
}
