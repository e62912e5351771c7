package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyEntryView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The points of the customers of the caller's tenant. Accounts are locked after invoices, payments, gift cards and packages, and
 * after a document's number, in the order of ids; lots and entries with their account.
 */
@ApplicationScoped
public class StoredPoints {

    @Inject
    Sql sql;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A customer's account, made if there is none, and locked until the transaction ends. */
    PointsAccount lock(UUID customerId) {
        sql.update("insert into finance.loyalty_account (customer_id) values (?) on conflict do nothing", customerId);
        return sql.first(
                        "select * from finance.loyalty_account where customer_id = ? for update",
                        PointsRows::account,
                        customerId)
                .orElseThrow();
    }

    /** What a customer has; empty if he never had anything. */
    Optional<PointsAccount> find(UUID customerId) {
        return sql.first(
                "select * from finance.loyalty_account where customer_id = ?", PointsRows::account, customerId);
    }

    /** What all customers have. */
    long outstanding() {
        return sql.query("select coalesce(sum(balance), 0)::bigint from finance.loyalty_account", row -> row.getLong(1))
                .get(0);
    }

    /** Those of these ids of whom there are points, or could be, in the order in which they are locked. */
    List<UUID> customersAmong(Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        return sql.query(
                """
                select customer_id from finance.loyalty_account where customer_id = any (?)
                union select customer_id from finance.invoice where customer_id = any (?) order by 1
                """,
                row -> row.getObject(1, UUID.class),
                all,
                all);
    }

    /** He is gone, and gets nothing any more. */
    void close(UUID customerId) {
        sql.update("update finance.loyalty_account set closed = true where customer_id = ?", customerId);
    }

    /** What is left, in the order in which it is used. */
    List<Lot> lots(UUID customerId) {
        return sql
                .query(
                        """
                        select id, expires_on, left_points from finance.loyalty_lot
                        where customer_id = ? and left_points > 0
                        """,
                        PointsRows::lot,
                        customerId)
                .stream()
                .sorted(PointsPolicy.FIRST_OVER)
                .toList();
    }

    /** Lots, whether or not there is something left of them. */
    List<Lot> lots(List<Share> shares) {
        return sql.query(
                "select id, expires_on, left_points from finance.loyalty_lot where id = any (?)",
                PointsRows::lot,
                (Object) ids(shares));
    }

    /** Those of which the last day is over, in the order in which they are used. */
    List<Lot> lotsOver(UUID customerId) {
        return sql.query(
                """
                select id, expires_on, left_points from finance.loyalty_lot
                where customer_id = ? and left_points > 0 and expires_at <= ? order by expires_on, id
                """,
                PointsRows::lot,
                customerId,
                clock.instant());
    }

    /** The customers of whom some are over. */
    List<UUID> customersOver(int atMost) {
        return sql.query(
                """
                select customer_id from finance.loyalty_lot where left_points > 0 and expires_at <= ?
                group by customer_id order by customer_id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                atMost);
    }

    /** Points come together. */
    Share add(UUID customerId, long points, Validity validity) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.loyalty_lot (id, customer_id, points, left_points, expires_on, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                customerId,
                points,
                points,
                validity.lastDay(),
                validity.over());
        return new Share(id, points);
    }

    /** They pay until then. */
    void lastUntil(UUID lotId, Validity validity) {
        sql.update(
                "update finance.loyalty_lot set expires_on = ?, expires_at = ? where id = ?",
                validity.lastDay(),
                validity.over(),
                lotId);
    }

    /** Points go from lots, or come back to them. */
    void change(List<Share> shares, boolean come) {
        if (!shares.isEmpty()) {
            sql.update(
                    """
                    update finance.loyalty_lot l set left_points = l.left_points + s.points
                    from unnest(?, ?) as s (id, points) where l.id = s.id
                    """,
                    ids(shares),
                    shares.stream()
                            .map(share -> come ? share.points() : -share.points())
                            .toArray(Long[]::new));
        }
    }

    /**
     * Something has come onto an account that is locked, or gone off it.
     *
     * @param shares of which lots
     * @param reason of a correction; null otherwise
     */
    void enter(
            UUID customerId,
            LoyaltyEntryKind kind,
            PointsPolicy.Moved moved,
            List<Share> shares,
            Because because,
            @Nullable String reason) {
        sql.update(
                "update finance.loyalty_account set balance = balance + ?, owed = owed + ? where customer_id = ?",
                moved.points(),
                moved.owed(),
                customerId);
        sql.update(
                """
                insert into finance.loyalty_entry
                    (id, customer_id, kind, points, owed, lot_ids, lot_points, invoice_id, payment_id, refund_id,
                     credit_note_id, reason, done_on, done_at, done_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                customerId,
                kind.name(),
                moved.points(),
                moved.owed(),
                ids(shares),
                shares.stream().map(Share::points).toArray(Long[]::new),
                because.invoiceId(),
                because.paymentId(),
                because.refundId(),
                because.creditNoteId(),
                reason,
                settings.today(),
                clock.instant(),
                caller.get().userId());
    }

    /**
     * What a payment was made by.
     *
     * @param points all of them
     * @param returned how many of them went back, those among them that made up for what was owed
     */
    record Redeemed(UUID customerId, UUID invoiceId, long points, List<Share> shares, long returned) {}

    /** The points by which a payment was made. */
    Redeemed redeemed(UUID paymentId) {
        return sql.first(
                        """
                        select e.customer_id, e.invoice_id, -e.points as points, e.lot_ids, e.lot_points,
                               (select coalesce(sum(r.points - r.owed), 0)::bigint from finance.loyalty_entry r
                                where r.payment_id = e.payment_id and r.kind = 'RETURN') as returned
                        from finance.loyalty_entry e where e.payment_id = ? and e.kind = 'REDEEM'
                        """,
                        row -> new Redeemed(
                                row.getObject("customer_id", UUID.class),
                                row.getObject("invoice_id", UUID.class),
                                row.getLong("points"),
                                PointsRows.shares(row),
                                row.getLong("returned")),
                        paymentId)
                .orElseThrow();
    }

    /** Gives what a card has to another one; both accounts are locked, and only one of them owes something or has something. */
    void give(PointsAccount from, PointsAccount to) {
        sql.update(
                "update finance.loyalty_lot set customer_id = ? where customer_id = ?",
                to.customerId(),
                from.customerId());
        sql.update(
                "update finance.loyalty_entry set customer_id = ? where customer_id = ?",
                to.customerId(),
                from.customerId());
        sql.update(
                """
                update finance.loyalty_account a set balance = s.balance, owed = s.owed
                from unnest(?, ?, ?) as s (id, balance, owed) where a.customer_id = s.id
                """,
                new UUID[] {from.customerId(), to.customerId()},
                new Long[] {0L, from.balance() + to.balance()},
                new Long[] {0L, from.owed() + to.owed()});
    }

    /** The latest first. */
    List<LoyaltyEntryView> entries(UUID customerId, Portion portion) {
        return sql.query(
                """
                select * from finance.loyalty_entry
                where customer_id = ? and (?::uuid is null or id < ?) order by id desc limit ?
                """,
                PointsRows::entry,
                customerId,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private static UUID[] ids(List<Share> shares) {
        return shares.stream().map(Share::lotId).toArray(UUID[]::new);
    }
}
