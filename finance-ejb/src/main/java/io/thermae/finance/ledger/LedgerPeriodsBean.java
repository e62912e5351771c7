package io.thermae.finance.ledger;

import io.thermae.finance.api.LedgerPeriods;
import io.thermae.finance.api.PeriodView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Closes the books and opens them again. That nobody posts meanwhile, and to what is closed, is the database's to hold. */
@Stateless
@PermitAll
@TenantTransaction
public class LedgerPeriodsBean implements LedgerPeriods {

    @Inject
    Sql sql;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<PeriodView> list(Portion portion) {
        return sql.query(
                "select * from finance.period_closing where ?::uuid is null or id < ? order by id desc limit ?",
                LedgerPeriodsBean::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    @Override
    public PeriodView close(LocalDate through) {
        if (through.isAfter(LocalDate.now(clock.withZone(ownBusiness.zone())))) {
            throw new InvalidInput("through", "must_not_be_in_future");
        }
        UUID id = Ids.next();
        try {
            sql.update(
                    "insert into finance.period_closing (id, through, closed_at, closed_by) values (?, ?, ?, ?)",
                    id,
                    through,
                    clock.instant(),
                    caller.userId());
        } catch (SqlFailed e) {
            throw SqlFailed.sqlState(e)
                            .filter(StoredEntries.PERIOD_CLOSED::equals)
                            .isPresent()
                    ? new RuleBroken(ErrorCode.PERIOD_CLOSED, Map.of("day", through.toString()))
                    : e;
        }
        return find(id).orElseThrow(LedgerPeriodsBean::notFound);
    }

    @Override
    public PeriodView reopen(UUID id, String reason) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('ledger periods ' || platform.current_tenant()::text, 0))",
                row -> "");
        if (find(id).isEmpty()) {
            throw notFound();
        }
        int reopened = sql.update(
                """
                update finance.period_closing
                set reopened_at = ?, reopened_by = ?, reopening_reason = ?
                where id = (select c.id from finance.period_closing c
                            where c.reopened_at is null order by c.through desc limit 1)
                  and id = ?
                """,
                clock.instant(),
                caller.userId(),
                reason,
                id);
        if (reopened == 0) {
            throw new RuleBroken(ErrorCode.PERIOD_NOT_LAST);
        }
        return find(id).orElseThrow(LedgerPeriodsBean::notFound);
    }

    private Optional<PeriodView> find(UUID id) {
        return sql.first("select * from finance.period_closing where id = ?", LedgerPeriodsBean::view, id);
    }

    private static PeriodView view(ResultSet row) throws SQLException {
        return new PeriodView(
                row.getObject("id", UUID.class),
                row.getObject("through", LocalDate.class),
                Timestamps.of(row, "closed_at"),
                row.getObject("closed_by", UUID.class),
                Timestamps.orNull(row, "reopened_at"),
                row.getObject("reopened_by", UUID.class),
                row.getString("reopening_reason"));
    }

    private static NotFound notFound() {
        return new NotFound("ledger_period");
    }
}
