package io.thermae.web.transfer;

import io.thermae.booking.api.ImportManner;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.booking.api.ImportRow;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.web.csv.CsvTable;
import io.thermae.web.json.Cells;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row, and has those rows taken that can be read. */
@RequestScoped
public class Imports {

    @Inject
    Cells cells;

    @Inject
    CurrentCaller caller;

    /** A table that is brought. */
    record Brought<T extends Record>(@Nullable MediaType type, byte[] body, Class<T> rows, List<String> names) {}

    /** Takes rows. */
    @FunctionalInterface
    interface Taker<D> {
        List<ImportOutcome> take(List<ImportRow<D>> rows, ImportManner manner);
    }

    <T extends Record, D> ImportReport run(
            Brought<T> brought, ImportManner manner, Function<T, D> meaning, Taker<D> taker) {
        CsvTable table = CsvTable.read(brought.type(), brought.body());
        Cells.Columns columns = cells.columns(table.names(), brought.rows(), Set.copyOf(brought.names()));
        List<ImportOutcome> outcomes = new ArrayList<>();
        List<ImportRow<D>> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                rows.add(
                        new ImportRow<>(row.number(), meaning.apply(cells.bind(columns, row.cells(), brought.rows()))));
            } catch (InvalidInput invalid) {
                outcomes.add(ImportOutcome.refused(row.number(), invalid.violations()));
            }
        }
        ImportManner told = new ImportManner(manner.dryRun(), manner.skip(), !outcomes.isEmpty());
        outcomes.addAll(taker.take(rows, told));
        return ImportReport.of(manner, outcomes, caller.get().language());
    }
}
