package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.receivable.Ageing;
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
            """
                    + Ageing.SUMS
                    + """
                from finance.invoice i cross join seen s
                where i.open_minor > 0 and (s.branches is null or i.branch_id = any (s.branches))
                group by 1),
            had as (
                select p.branch_id, sum(p.credit_minor) as credit
                from finance.payment p cross join seen s
                where p.credit_minor > 0 and (s.branches is null or p.branch_id = any (s.branches))
                group by 1)
            select branch_id,
            """
                    + Ageing.SHOWN
                    + """
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
        return new Row(branch, names.get(branch), Ageing.balance(row, null, currency));
    }
}
