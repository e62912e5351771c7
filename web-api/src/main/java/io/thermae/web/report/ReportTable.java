package io.thermae.web.report;

import io.thermae.kernel.Money;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as rows and columns, whichever form it is answered in.
 *
 * @param name of its file, without an ending
 * @param rows texts, money, dates, ids and constants; null is an empty cell
 * @param totals as rows, for people: programs add up what they like
 */
record ReportTable(
        String name, List<String> columns, List<List<@Nullable Object>> rows, List<List<@Nullable Object>> totals) {

    /** A row of cells, of which some may be empty. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** The rows with numbers for money: its currency is a column. */
    List<List<@Nullable Object>> plainRows() {
        return rows.stream().map(ReportTable::plain).toList();
    }

    private static List<@Nullable Object> plain(List<@Nullable Object> row) {
        return row(row.stream()
                .map(cell -> cell instanceof Money money ? money.amount() : cell)
                .toArray());
    }
}
