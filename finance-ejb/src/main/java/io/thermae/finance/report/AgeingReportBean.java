package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open by branch. */
@Stateless
@PermitAll
@TenantTransaction
public class AgeingReportBean implements AgeingReport {

    private static final String BY_BRANCH =
            """
            with seen as (select ?::uuid[] as branches, ?::date as today),
            owed as (
                select i.branch_id,
                       sum(i.open_minor) filter (where i.due_on >= s.today) as not_due,
                       sum(i.open_minor) filter (where s.today - i.due_on between 1 and 30) as days30,
                       sum(i.open_minor) filter (where s.today - i.due_on between 31 and 60) as days60,
                       sum(i.open_minor) filter (where s.today - i.due_on between 61 and 90) as days90,
                       sum(i.open_minor) filter (where s.today - i.due_on > 90) as older,
                       sum(i.open_minor) as open
                from finance.invoice i cross join seen s
                where i.open_minor > 0 and (s.branches is null or i.branch_id = any (s.branches))
                group by 1),
            had as (
                select p.branch_id, sum(p.credit_minor) as credit
                from finance.payment p cross join seen s
                where p.credit_minor > 0 and (s.branches is null or p.branch_id = any (s.branches))
                group by 1)
            select branch_id, coalesce(not_due, 0) as not_due, coalesce(days30, 0) as days30,
                   coalesce(days60, 0) as days60, coalesce(days90, 0) as days90, coalesce(older, 0) as older,
                   coalesce(open, 0) as open, coalesce(credit, 0) as credit
            from owed full join had using (branch_id)
            """;

    @Inject
    Sql sql;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    @Override
    public List<Row> ageing(@Nullable UUID branchId) {
        UUID @Nullable [] branches = scope.branches(branchId);
        Currency currency = Currency.getInstance(settings.currency());
        Map<UUID, String> names = scope.names();
        return sql.query(BY_BRANCH, row -> row(row, currency, names), branches, settings.today()).stream()
                .sorted(Comparator.comparing(Row::branchName, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::branchId))
                .toList();
    }

    private static Row row(ResultSet row, Currency currency, Map<UUID, String> names) throws SQLException {
        UUID branch = row.getObject("branch_id", UUID.class);
        return new Row(
                branch,
                names.get(branch),
                new Balance(
                        null,
                        money(row, "not_due", currency),
                        money(row, "days30", currency),
                        money(row, "days60", currency),
                        money(row, "days90", currency),
                        money(row, "older", currency),
                        money(row, "open", currency),
                        money(row, "credit", currency)));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }
}
