package io.thermae.web.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as rows and columns.
 *
 * @param name of its file, without an ending
 * @param rows texts, numbers, dates and ids; null is an empty cell
 */
record ReportTable(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    /** A row of cells, of which some may be empty. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
