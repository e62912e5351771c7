package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.receivable.Ageing;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    @Inject
    StoredAgeing stored;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    @Override
    public List<Row> ageing(@Nullable UUID branchId, @Nullable LocalDate at) {
        UUID @Nullable [] branches = scope.branches(branchId);
        LocalDate today = settings.today();
        if (at != null && at.isAfter(today)) {
            throw new InvalidInput("at", "must_not_be_in_future");
        }
        Currency currency = Currency.getInstance(settings.currency());
        Map<UUID, String> names = scope.names();
        Sql.Row<Row> reading = row -> row(row, currency, names);
        List<Row> rows = at != null && at.isBefore(today)
                ? stored.then(branches, at, reading)
                : stored.now(branches, today, reading);
        return rows.stream()
                .sorted(Comparator.comparing(Row::branchName, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::branchId))
                .toList();
    }

    private static Row row(ResultSet row, Currency currency, Map<UUID, String> names) throws SQLException {
        UUID branch = row.getObject("branch_id", UUID.class);
        return new Row(branch, names.get(branch), Ageing.balance(row, null, currency));
    }
}
