package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.receivable.Ageing;
import io.thermae.finance.report.AgeingPolicy.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed of branches that somebody may be told of: who that is has been decided. */
@ApplicationScoped
public class AgeingSums {

    @Inject
    StoredAgeing stored;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    /**
     * By the branches' names.
     *
     * @param branches null for all
     * @param at today, or earlier
     * @param before earlier than that; null for none
     */
    public List<Row> ageing(UUID @Nullable [] branches, LocalDate at, @Nullable LocalDate before) {
        Currency currency = Currency.getInstance(settings.currency());
        List<Owed> owed = stored.at(
                branches,
                before == null ? List.of(at) : List.of(at, before),
                settings.today(),
                row -> new Owed(
                        row.getObject("branch_id", UUID.class),
                        row.getObject("at", LocalDate.class),
                        Ageing.balance(row, null, currency)));
        return AgeingPolicy.rows(owed, at, before, scope.names());
    }
}
