package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TaxReport.Row;
import io.thermae.finance.tax.StoredTaxRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taxes of branches that somebody may be told of: who that is has been decided. */
@ApplicationScoped
public class TaxSums {

    private static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::start)
            .thenComparing(Row::kind)
            .thenComparing(Row::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::id, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    StoredTaxes stored;

    @Inject
    StoredTaxRates taxRates;

    @Inject
    ReportScope scope;

    /** As {@link io.thermae.finance.api.TaxReport#taxes}. @param branches null for all */
    public List<Row> taxes(ReportQuestion question, UUID @Nullable [] branches) {
        Map<UUID, String> names = names();
        return scope.bounded(stored.taxes(question, branches)).stream()
                .map(row -> named(row, names))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What all rates are called now, by their ids. */
    public Map<UUID, String> names() {
        return taxRates.names();
    }

    private static Row named(Row row, Map<UUID, String> names) {
        return new Row(
                row.start(),
                row.kind(),
                row.id(),
                row.id() == null ? null : names.get(row.id()),
                row.net(),
                row.tax(),
                row.previousNet(),
                row.previousTax());
    }
}
