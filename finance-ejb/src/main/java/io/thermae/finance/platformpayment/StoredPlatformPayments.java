package io.thermae.finance.platformpayment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is paid of the platform's invoices on the web, in the caller's tenant. */
@ApplicationScoped
public class StoredPlatformPayments {

    @Inject
    Sql sql;

    /** Adds one; false if the invoice has one already that can still be paid. */
    boolean insert(PlatformPayment payment, Instant lookAt) {
        return sql.update(
                        """
                        insert into finance.platform_payment
                            (id, invoice_id, currency, amount_minor, gateway, keeps_card, attempt, card, begun_by, created_at,
                             expires_at, look_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        payment.id(),
                        payment.invoiceId(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.amount().minorUnits(),
                        payment.gateway(),
                        payment.keepsCard(),
                        payment.attempt(),
                        payment.card(),
                        payment.begunBy(),
                        payment.createdAt(),
                        payment.expiresAt(),
                        lookAt)
                == 1;
    }

    /** The one of an invoice that can still be paid; locked until the transaction ends. */
    Optional<PlatformPayment> lockOpen(UUID invoiceId) {
        return read(sql.query(
                        """
                        select id from finance.platform_payment
                        where invoice_id = ? and status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING')
                        for update
                        """,
                        row -> row.getObject(1, UUID.class),
                        invoiceId))
                .stream()
                .findFirst();
    }

    Optional<PlatformPayment> latest(UUID invoiceId) {
        return sql.first(
                """
                select p.*, r.status as refund from finance.platform_payment p
                left join finance.platform_refund r on r.tenant_id = p.tenant_id and r.payment_id = p.id
                where p.invoice_id = ? order by p.id desc limit 1
                """,
                StoredPlatformPayments::payment,
                invoiceId);
    }

    /** Locked until the transaction ends. */
    Optional<PlatformPayment> lock(UUID id) {
        return read(sql.query(
                        "select id from finance.platform_payment where id = ? for update",
                        row -> row.getObject(1, UUID.class),
                        id))
                .stream()
                .findFirst();
    }

    /** Some of which the gateway is to be asked now; locked until the transaction ends, and passed over if others have them. */
    List<PlatformPayment> lockDue(Instant now, int atMost) {
        return read(sql.query(
                """
                select id from finance.platform_payment
                where look_at <= ? order by look_at limit ? for update skip locked
                """,
                row -> row.getObject(1, UUID.class),
                now,
                atMost));
    }

    /** What is locked, the longest due first; read after that, so that who has waited knows of a refund that came meanwhile. */
    private List<PlatformPayment> read(List<UUID> locked) {
        if (locked.isEmpty()) {
            return List.of();
        }
        return sql.query(
                """
                select p.*, r.status as refund from finance.platform_payment p
                left join finance.platform_refund r on r.tenant_id = p.tenant_id and r.payment_id = p.id
                where p.id = any (?) order by p.look_at
                """,
                StoredPlatformPayments::payment,
                (Object) locked.toArray(UUID[]::new));
    }

    /**
     * Writes down how far it is.
     *
     * @param received how much has come, in minor units; null if nothing has
     * @param lookAt when the gateway is asked again; null for never
     */
    void write(
            UUID id, @Nullable String gatewayId, Standing standing, @Nullable Long received, @Nullable Instant lookAt) {
        sql.update(
                """
                update finance.platform_payment
                set gateway_id = ?, status = ?, revision = ?, failure = ?, received_minor = ?, look_at = ? where id = ?
                """,
                gatewayId,
                standing.status().name(),
                standing.revision(),
                standing.failure(),
                received,
                lookAt,
                id);
    }

    /** The gateway is asked again then; nothing of one that has ended. */
    void lookAgain(UUID id, Instant lookAt, int looks) {
        sql.update(
                "update finance.platform_payment set look_at = ?, looks = ? where id = ? and look_at is not null",
                lookAt,
                looks,
                id);
    }

    /** Which attempt to charge a card was the last; 0 if there was none. */
    int attempts(UUID invoiceId) {
        return sql.query(
                        "select coalesce(max(attempt), 0) from finance.platform_payment where invoice_id = ?",
                        row -> row.getInt(1),
                        invoiceId)
                .get(0);
    }

    /** Some of which it is to be asked by which card they were paid; locked, and passed over if others have them. */
    List<PlatformPayment> lockWithCards(Instant now, int atMost) {
        return sql.query(
                """
                select p.*, null as refund from finance.platform_payment p
                where p.card_at <= ? order by p.card_at limit ? for update skip locked
                """,
                StoredPlatformPayments::payment,
                now,
                atMost);
    }

    /** @param at when the gateway is asked by which card it was paid */
    void askForCard(UUID id, Instant at) {
        sql.update("update finance.platform_payment set card_at = ? where id = ?", at, id);
    }

    /** Whether it was still to be asked for; it is not any more. */
    boolean cardIsAskedFor(UUID id) {
        return sql.update("update finance.platform_payment set card_at = null where id = ? and card_at is not null", id)
                == 1;
    }

    private static PlatformPayment payment(ResultSet row) throws SQLException {
        String refund = row.getString("refund");
        return new PlatformPayment(
                row.getObject("id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("gateway"),
                row.getString("gateway_id"),
                OnlinePaymentStatus.valueOf(row.getString("status")),
                row.getLong("revision"),
                row.getString("failure"),
                row.getObject("received_minor", Long.class),
                refund == null ? null : GatewayRefundStatus.valueOf(refund),
                row.getBoolean("keeps_card"),
                row.getObject("attempt", Integer.class),
                row.getString("card"),
                row.getObject("begun_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("looks"));
    }
}
