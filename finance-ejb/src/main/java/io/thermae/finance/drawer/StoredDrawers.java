package io.thermae.finance.drawer;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.DrawerMovementView;
import io.thermae.finance.api.DrawerSessionView;
import io.thermae.finance.api.DrawerSessions.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cash drawers of the caller's tenant. They are locked last of all, before anything is posted. */
@ApplicationScoped
public class StoredDrawers {

    private static final String SELECT =
            """
            select s.*, m.taken, m.given_back, m.spent, m.unspent, m.cash_in, m.cash_out
            from finance.drawer_session s
            cross join lateral (
                select coalesce(sum(amount_minor) filter (where kind in ('PAYMENT', 'GIFT_CARD_SALE')), 0)::bigint as taken,
                       -coalesce(sum(amount_minor) filter (where kind in ('REFUND', 'GIFT_CARD_RETURN')), 0)::bigint
                           as given_back,
                       -coalesce(sum(amount_minor) filter (where kind in ('EXPENSE', 'PAYROLL')), 0)::bigint as spent,
                       coalesce(sum(amount_minor) filter (where kind = 'EXPENSE_RETURN'), 0)::bigint as unspent,
                       coalesce(sum(amount_minor) filter (where kind = 'CASH_IN'), 0)::bigint as cash_in,
                       -coalesce(sum(amount_minor) filter (where kind = 'CASH_OUT'), 0)::bigint as cash_out
                from finance.drawer_movement
                where session_id = s.id) m
            """;

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Empty if the drawer of the branch is open. */
    Optional<UUID> open(UUID branchId, Money openingFloat) {
        UUID id = Ids.next();
        int added = sql.update(
                """
                insert into finance.drawer_session (id, branch_id, currency, float_minor, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                id,
                branchId,
                openingFloat.currency().getCurrencyCode(),
                openingFloat.minorUnits(),
                clock.instant(),
                caller.userId());
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /** The open session of a branch; it is not closed before the transaction ends. */
    Optional<UUID> shareOpen(UUID branchId) {
        return sql.first(
                "select id from finance.drawer_session where branch_id = ? and closed_at is null for share",
                row -> row.getObject(1, UUID.class),
                branchId);
    }

    /** Whether any drawer is open, of whichever branch. */
    boolean isAnyOpen() {
        return sql.first("select 1 from finance.drawer_session where closed_at is null limit 1", row -> true)
                .isPresent();
    }

    /** In minor units, by what an expense was paid out of a drawer; empty if it was not. */
    Optional<Long> spentOn(UUID expense) {
        return sql.first(
                "select -amount_minor from finance.drawer_movement where document_id = ? and kind = 'EXPENSE'",
                row -> row.getLong(1),
                expense);
    }

    /**
     * Cash comes into an open drawer or goes out of it.
     *
     * @param amount minor units, below zero if it goes
     */
    void move(UUID session, DrawerMovementKind kind, long amount, @Nullable UUID documentId, @Nullable String reason) {
        sql.update(
                """
                insert into finance.drawer_movement (id, session_id, kind, amount_minor, document_id, reason, moved_at, moved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                session,
                kind.name(),
                amount,
                documentId,
                reason,
                clock.instant(),
                caller.userId());
    }

    void close(UUID id, long expected, long counted, @Nullable String note) {
        sql.update(
                """
                update finance.drawer_session
                set expected_minor = ?, counted_minor = ?, note = ?, closed_at = ?, closed_by = ?
                where id = ?
                """,
                expected,
                counted,
                note,
                clock.instant(),
                caller.userId(),
                id);
    }

    /** The latest first; those that the caller sees. */
    List<DrawerSessionView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        return sql.query(
                SELECT
                        + """
                        where (?::uuid is null or s.id < ?) and (?::uuid[] is null or s.branch_id = any (?))
                          and (?::uuid is null or s.branch_id = ?) and (?::boolean is null or (s.closed_at is null) = ?)
                        order by s.id desc limit ?
                        """,
                StoredDrawers::session,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.branchId(),
                filter.branchId(),
                filter.open(),
                filter.open(),
                portion.limit());
    }

    /** @throws NotFound if there is none that the caller sees */
    DrawerSessionView get(UUID id) {
        return sql.first(SELECT + "where s.id = ?", StoredDrawers::session, id)
                .filter(session -> scope.sees(session.branchId()))
                .orElseThrow(() -> new NotFound("drawer_session"));
    }

    /** As {@link #get}, after all who are putting something into it; nobody does until the transaction ends. */
    DrawerSessionView lock(UUID id) {
        sql.query("select 1 from finance.drawer_session where id = ? for update", row -> true, id);
        return get(id);
    }

    /** The latest first. */
    List<DrawerMovementView> movements(UUID id, Portion portion) {
        return sql.query(
                """
                select m.*, s.currency
                from finance.drawer_movement m join finance.drawer_session s on s.id = m.session_id
                where m.session_id = ? and (?::uuid is null or m.id < ?)
                order by m.id desc limit ?
                """,
                StoredDrawers::movement,
                id,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private static DrawerSessionView session(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Money opening = new Money(row.getLong("float_minor"), currency);
        Money taken = new Money(row.getLong("taken"), currency);
        Money givenBack = new Money(row.getLong("given_back"), currency);
        Money spent = new Money(row.getLong("spent"), currency);
        Money unspent = new Money(row.getLong("unspent"), currency);
        Money cashIn = new Money(row.getLong("cash_in"), currency);
        Money cashOut = new Money(row.getLong("cash_out"), currency);
        return new DrawerSessionView(
                row.getObject("id", UUID.class),
                row.getObject("branch_id", UUID.class),
                opening,
                taken,
                givenBack,
                spent,
                unspent,
                cashIn,
                cashOut,
                new Money(
                        opening.minorUnits()
                                + taken.minorUnits()
                                - givenBack.minorUnits()
                                - spent.minorUnits()
                                + unspent.minorUnits()
                                + cashIn.minorUnits()
                                - cashOut.minorUnits(),
                        currency),
                Timestamps.of(row, "opened_at"),
                row.getObject("opened_by", UUID.class),
                row.getObject("closed_at") == null ? null : closing(row, currency));
    }

    private static DrawerSessionView.Closing closing(ResultSet row, Currency currency) throws SQLException {
        long counted = row.getLong("counted_minor");
        return new DrawerSessionView.Closing(
                new Money(counted, currency),
                new Money(counted - row.getLong("expected_minor"), currency),
                row.getString("note"),
                Timestamps.of(row, "closed_at"),
                row.getObject("closed_by", UUID.class));
    }

    private static DrawerMovementView movement(ResultSet row) throws SQLException {
        return new DrawerMovementView(
                row.getObject("id", UUID.class),
                DrawerMovementKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("document_id", UUID.class),
                row.getString("reason"),
                Timestamps.of(row, "moved_at"),
                row.getObject("moved_by", UUID.class));
    }
}
