package io.thermae.finance.reportjob;

import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report tells, as it is kept: by ids, so that whoever is erased, or renamed, has no old name in it. */
public record Result(List<Line> lines) {

    /**
     * One row.
     *
     * @param method a constant, so nobody's name; null unless it is told by method
     * @param tax null where nobody knows
     */
    public record Line(
            LocalDate start, @Nullable UUID id, @Nullable String method, Money net, @Nullable Money tax) {

        /** @param by null for taxes */
        static Line of(Row row, @Nullable By by) {
            return new Line(row.start(), row.id(), by == By.METHOD ? row.name() : null, row.net(), row.tax());
        }

        Row named(Map<UUID, String> names) {
            Money none = Money.zero(net.currency());
            return new Row(start, id, id == null ? method : names.get(id), net, tax, none, tax == null ? null : none);
        }
    }
}
