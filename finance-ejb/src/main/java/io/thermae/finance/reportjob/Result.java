package io.thermae.finance.reportjob;

import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report tells, as it is kept: by ids, so that whoever is erased, or renamed, has no old name in it. */
public record Result(List<Line> lines) {

    /** One row. @param tax null where nobody knows */
    public record Line(LocalDate start, @Nullable UUID id, Money net, @Nullable Money tax) {

        static Line of(Row row) {
            return new Line(row.start(), row.id(), row.net(), row.tax());
        }

        Row named(Map<UUID, String> names) {
            Money none = Money.zero(net.currency());
            return new Row(start, id, id == null ? null : names.get(id), net, tax, none, tax == null ? null : none);
        }
    }
}
