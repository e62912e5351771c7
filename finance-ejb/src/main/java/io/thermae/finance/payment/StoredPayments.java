package io.thermae.finance.payment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.Payments.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payments of the caller's tenant. */
@ApplicationScoped
public class StoredPayments {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    /** The latest first; those that the caller sees. */
    List<PaymentView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        GatewayRefundStatus refund = filter.refundAtGateway();
        String status = refund == null ? null : refund.name();
        return whole(sql.query(
                """
                select * from finance.payment
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::uuid is null or customer_id = ?) and (?::uuid is null or branch_id = ?)
                  and (?::uuid is null or exists (select from finance.payment_allocation a
                                                  where a.payment_id = id and a.invoice_id = ?))
                  and (?::text is null or id in (select r.payment_id
                                                 from finance.gateway_refund g join finance.refund r on r.id = g.refund_id
                                                 where g.status = ?))
                order by id desc limit ?
                """,
                PaymentRows::payment,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.customerId(),
                filter.customerId(),
                filter.branchId(),
                filter.branchId(),
                filter.invoiceId(),
                filter.invoiceId(),
                status,
                status,
                portion.limit()));
    }

    /** @throws NotFound if there is none that the caller sees */
    public PaymentView get(UUID id) {
        return find(List.of(id)).stream()
                .findFirst()
                .filter(payment -> scope.sees(payment.branchId()))
                .orElseThrow(() -> new NotFound("payment"));
    }

    /** Those of these ids, whether or not the caller sees them, the latest first. */
    public List<PaymentView> find(Collection<UUID> ids) {
        return whole(sql.query(
                "select * from finance.payment where id = any (?) order by id desc", PaymentRows::payment, (Object)
                        ids.toArray(UUID[]::new)));
    }

    /** Locks them until the transaction ends, in the order of ids. */
    public void lockAll(Collection<UUID> ids) {
        sql.query("select 1 from finance.payment where id = any (?) order by id for update", row -> true, (Object)
                ids.toArray(UUID[]::new));
    }

    /** The payments that pay some of an invoice. */
    public List<UUID> paying(UUID invoiceId) {
        return sql.query(
                "select payment_id from finance.payment_allocation where invoice_id = ? and amount_minor > 0"
                        + " order by payment_id",
                row -> row.getObject(1, UUID.class),
                invoiceId);
    }

    /** The credit of a customer, by payment, the oldest first; locked until the transaction ends. */
    List<CreditPolicy.Share> lockCredits(UUID customerId) {
        return sql.query(
                "select id, credit_minor from finance.payment where customer_id = ? and credit_minor > 0"
                        + " order by id for update",
                row -> new CreditPolicy.Share(row.getObject(1, UUID.class), row.getLong(2)),
                customerId);
    }

    /** A payment has so much more credit, or less. */
    public void addCredit(UUID id, long minorUnits) {
        sql.update(
                "update finance.payment set credit_minor = credit_minor + ?, version = version + 1 where id = ?",
                minorUnits,
                id);
    }

    /** A payment holds so much more for its visit, or less. */
    public void addDeposit(UUID id, long minorUnits) {
        sql.update(
                "update finance.payment set deposit_minor = deposit_minor + ?, version = version + 1 where id = ?",
                minorUnits,
                id);
    }

    /** What was paid for a visit before it took place and was not given back, in minor units. */
    public long prepaid(UUID bookingId) {
        return sql.query(
                        "select coalesce(sum(amount_minor - refunded_minor), 0)::bigint from finance.payment"
                                + " where booking_id = ?",
                        row -> row.getLong(1),
                        bookingId)
                .get(0);
    }

    /** The payments of which something is held for a visit. */
    public List<UUID> holding(UUID bookingId) {
        return sql.query(
                "select id from finance.payment where booking_id = ? and deposit_minor > 0 order by id",
                row -> row.getObject(1, UUID.class),
                bookingId);
    }

    /** Those of which something is held for a visit, locked until the transaction ends, the latest first. */
    public List<PaymentView> lockHolding(UUID bookingId) {
        List<UUID> holding = holding(bookingId);
        if (holding.isEmpty()) {
            return List.of();
        }
        lockAll(holding);
        return find(holding);
    }

    /** A payment pays so much less of an invoice. */
    public void release(UUID id, UUID invoiceId, long minorUnits) {
        sql.update(
                "update finance.payment_allocation set amount_minor = amount_minor - ?"
                        + " where payment_id = ? and invoice_id = ?",
                minorUnits,
                id,
                invoiceId);
    }

    /** The first refund by which money of a payment went back comes first. */
    private List<PaymentView> whole(List<PaymentRows.Bare> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        Object ids = payments.stream().map(PaymentRows.Bare::id).toArray(UUID[]::new);
        PaymentRows rows = new PaymentRows();
        sql.query("select * from finance.payment_part where payment_id = any (?) order by position", rows::part, ids);
        sql.query(
                "select * from finance.payment_allocation where payment_id = any (?) order by invoice_id",
                rows::allocation,
                ids);
        sql.query(
                """
                select p.method, p.amount_minor, p.refund_id
                from finance.refund r join finance.refund_part p on p.refund_id = r.id
                where r.payment_id = any (?) order by p.position
                """,
                rows::refundPart,
                ids);
        sql.query(
                """
                select r.*, g.status as at_gateway, g.failure
                from finance.refund r left join finance.gateway_refund g on g.refund_id = r.id
                where r.payment_id = any (?) order by r.id
                """,
                rows::refund,
                ids);
        return payments.stream().map(rows::whole).toList();
    }

    /** What was spent of earlier payments' credit and has not gone back, the latest payment first. */
    public List<Spent> spent(UUID id) {
        return sql.query(
                """
                select u.source_id, u.amount_minor - u.returned_minor, s.customer_id
                from finance.credit_use u join finance.payment s on s.id = u.source_id
                where u.payment_id = ? order by u.source_id desc
                """,
                row -> new Spent(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        Optional.ofNullable(row.getObject(3, UUID.class))),
                id);
    }

    /** So much of the spent credit goes back to the payment that it came from. */
    public void giveBack(UUID id, UUID sourceId, long minorUnits) {
        sql.update(
                "update finance.credit_use set returned_minor = returned_minor + ? where payment_id = ? and source_id = ?",
                minorUnits,
                id,
                sourceId);
        addCredit(sourceId, minorUnits);
    }

    /** Credit that was spent, in minor units, and whose it was. */
    public record Spent(UUID sourceId, long left, Optional<UUID> customerId) {}
}
