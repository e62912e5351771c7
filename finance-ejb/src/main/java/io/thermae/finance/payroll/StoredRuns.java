package io.thermae.finance.payroll;

import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollStatus;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payrolls of the caller's tenant, without what they count. */
@ApplicationScoped
public class StoredRuns {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What the payrolls before come to.
     *
     * @param began the first day of the first one
     * @param from the first day of the last one
     * @param to the day after the last one's last
     * @param drawnAt when the last one was drawn up
     */
    record Before(LocalDate began, LocalDate from, LocalDate to, Instant drawnAt) {}

    /** Nobody else draws one up before the transaction ends. */
    void lockAll() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('payroll ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /** Empty if there are none. */
    Optional<Before> before() {
        return sql.first(
                """
                select min(from_day), max(from_day), max(to_day), max(created_at) from finance.payroll_run having count(*) > 0
                """,
                row -> new Before(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }

    /** Empty while another one is a draft. */
    Optional<UUID> insert(LocalDate from, LocalDate to, String currency) {
        UUID id = Ids.next();
        int added = sql.update(
                """
                insert into finance.payroll_run (id, status, from_day, to_day, currency, created_at, created_by)
                values (?, 'DRAFT', ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                id,
                from,
                to,
                currency,
                clock.instant(),
                caller.userId());
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    void delete(UUID id) {
        sql.update("delete from finance.payroll_run where id = ?", id);
    }

    void approve(UUID id, @Nullable UUID entryId) {
        sql.update(
                """
                update finance.payroll_run
                set status = 'APPROVED', approved_at = ?, approved_by = ?, entry_id = ?, version = version + 1 where id = ?
                """,
                clock.instant(),
                caller.userId(),
                entryId,
                id);
    }

    void pay(UUID id, ExpenseMethod method, LocalDate on, @Nullable UUID entryId) {
        sql.update(
                """
                update finance.payroll_run
                set status = 'PAID', method = ?, paid_on = ?, paid_by = ?, payment_entry_id = ?, version = version + 1
                where id = ?
                """,
                method.name(),
                on,
                caller.userId(),
                entryId,
                id);
    }

    /** The latest first. */
    List<PayrollRunView> list(Portion portion) {
        return sql.query(
                "select * from finance.payroll_run where ?::uuid is null or id < ? order by id desc limit ?",
                StoredRuns::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @throws NotFound if there is none */
    PayrollRunView get(UUID id) {
        return sql.first("select * from finance.payroll_run where id = ?", StoredRuns::view, id)
                .orElseThrow(() -> new NotFound("payroll_run"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    PayrollRunView lock(UUID id) {
        sql.query("select 1 from finance.payroll_run where id = ? for update", row -> true, id);
        return get(id);
    }

    private static PayrollRunView view(ResultSet row) throws SQLException {
        String method = row.getString("method");
        Money nothing = Money.zero(Currency.getInstance(row.getString("currency")));
        return new PayrollRunView(
                row.getObject("id", UUID.class),
                PayrollStatus.valueOf(row.getString("status")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                List.of(),
                nothing,
                nothing,
                Timestamps.of(row, "created_at"),
                row.getObject("created_by", UUID.class),
                row.getObject("approved_by", UUID.class),
                method == null ? null : ExpenseMethod.valueOf(method),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("payment_entry_id", UUID.class),
                row.getLong("version"));
    }
}
