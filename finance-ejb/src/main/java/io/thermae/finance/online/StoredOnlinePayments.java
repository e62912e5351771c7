package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePayments.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is paid on the web, in the caller's tenant. */
@ApplicationScoped
public class StoredOnlinePayments {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    /** Adds one; false if the booking or the invoice has one already that can still be paid. */
    boolean insert(OnlinePayment payment, Instant lookAt) {
        return sql.update(
                        """
                        insert into finance.online_payment
                            (id, kind, booking_id, invoice_id, branch_id, currency, amount_minor, tip_minor, gateway,
                             created_at, expires_at, look_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        payment.id(),
                        payment.kind().name(),
                        payment.bookingId(),
                        payment.invoiceId(),
                        payment.branchId(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.amount().minorUnits(),
                        payment.tip().minorUnits(),
                        payment.gateway(),
                        payment.createdAt(),
                        payment.expiresAt(),
                        lookAt)
                == 1;
    }

    /** The one at a place that can still be paid; locked until the transaction ends. */
    Optional<OnlinePayment> lockOpen(Place place) {
        return sql.first(
                """
                select * from finance.online_payment
                where (booking_id = ?::uuid or invoice_id = ?::uuid)
                  and status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING')
                for update
                """,
                StoredOnlinePayments::payment,
                place.bookingId(),
                place.invoiceId());
    }

    /** The latest of a booking; of an invoice its own, or what can still be paid for its booking. */
    Optional<OnlinePayment> latest(Place place) {
        UUID invoice = place.invoiceId();
        return invoice == null
                ? sql.first(
                        "select * from finance.online_payment where booking_id = ? order by id desc limit 1",
                        StoredOnlinePayments::payment,
                        place.bookingId())
                : sql.first(
                        """
                        select * from finance.online_payment
                        where invoice_id = ?
                           or (booking_id = ?::uuid
                               and status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING'))
                        order by id desc limit 1
                        """,
                        StoredOnlinePayments::payment,
                        invoice,
                        place.bookingId());
    }

    /** The latest of which the money has come: of an invoice, or else of a booking. */
    Optional<OnlinePayment> latestPaid(Place place) {
        UUID invoice = place.invoiceId();
        return sql.first(
                """
                select * from finance.online_payment
                where (invoice_id = ?::uuid or (?::uuid is null and booking_id = ?::uuid)) and status = 'SUCCEEDED'
                order by id desc limit 1
                """,
                StoredOnlinePayments::payment,
                invoice,
                invoice,
                place.bookingId());
    }

    /** How many were begun for something since then, whatever has become of them. */
    long begunSince(DueOnline.Due due, Instant since) {
        UUID invoice = due.invoiceId();
        return sql.query(
                        """
                        select count(*) from finance.online_payment
                        where (invoice_id = ?::uuid or (?::uuid is null and invoice_id is null and booking_id = ?::uuid))
                          and created_at > ?
                        """,
                        row -> row.getLong(1),
                        invoice,
                        invoice,
                        due.bookingId(),
                        since)
                .get(0);
    }

    /** Locked until the transaction ends. */
    Optional<OnlinePayment> lock(UUID id) {
        return sql.first(
                "select * from finance.online_payment where id = ? for update", StoredOnlinePayments::payment, id);
    }

    /** Some of which the gateway is to be asked now; locked until the transaction ends, and passed over if others have them. */
    List<OnlinePayment> lockDue(Instant now, int atMost) {
        return sql.query(
                """
                select * from finance.online_payment where look_at <= ?
                order by look_at limit ? for update skip locked
                """,
                StoredOnlinePayments::payment,
                now,
                atMost);
    }

    /**
     * Writes down how far it is.
     *
     * @param lookAt when the gateway is asked again; null for never
     */
    void write(
            UUID id,
            @Nullable String gatewayId,
            Standing standing,
            @Nullable UUID paymentId,
            @Nullable Instant lookAt) {
        sql.update(
                """
                update finance.online_payment
                set gateway_id = ?, status = ?, revision = ?, failure = ?, payment_id = ?, look_at = ? where id = ?
                """,
                gatewayId,
                standing.status().name(),
                standing.revision(),
                standing.failure(),
                paymentId,
                lookAt,
                id);
    }

    /** The gateway is asked again then; nothing of one that has ended. */
    void lookAgain(UUID id, Instant lookAt, int looks) {
        sql.update(
                "update finance.online_payment set look_at = ?, looks = ? where id = ? and look_at is not null",
                lookAt,
                looks,
                id);
    }

    /** The latest first; those that the caller sees. */
    List<OnlinePayment> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        OnlinePaymentStatus wanted = filter.status();
        String status = wanted == null ? null : wanted.name();
        return sql.query(
                """
                select * from finance.online_payment
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::uuid is null or booking_id = ?) and (?::uuid is null or invoice_id = ?)
                  and (?::text is null or status = ?)
                order by id desc limit ?
                """,
                StoredOnlinePayments::payment,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.bookingId(),
                filter.bookingId(),
                filter.invoiceId(),
                filter.invoiceId(),
                status,
                status,
                portion.limit());
    }

    private static OnlinePayment payment(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new OnlinePayment(
                row.getObject("id", UUID.class),
                OnlinePaymentKind.valueOf(row.getString("kind")),
                row.getObject("booking_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("tip_minor"), currency),
                row.getString("gateway"),
                row.getString("gateway_id"),
                OnlinePaymentStatus.valueOf(row.getString("status")),
                row.getLong("revision"),
                row.getString("failure"),
                row.getObject("payment_id", UUID.class),
                Timestamps.of(row, "created_at"),
                Timestamps.of(row, "expires_at"),
                row.getInt("looks"));
    }
}
