package io.thermae.web.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taxes in rows. In files the kind of a row stands behind all that was there before there were kinds; on paper beside the rate. */
final class TaxTable {

    private static final String NAME = "taxes";

    /** Where the kind stands on paper: behind {@code start}, {@code id} and {@code name}. */
    private static final int BESIDE_THE_NAME = 3;

    private TaxTable() {}

    /**
     * For programs and spreadsheets.
     *
     * @param columns the last one is the kind
     */
    static ReportTable file(List<String> columns, List<List<@Nullable Object>> rows) {
        return new ReportTable(NAME, columns, rows, List.of());
    }

    /** For people, with the sums of the kinds, if there are several, and of all. */
    static ReportTable paper(
            List<String> columns,
            List<List<@Nullable Object>> rows,
            List<List<@Nullable Object>> kinds,
            List<List<@Nullable Object>> totals) {
        List<String> moved = new ArrayList<>(columns);
        moved.add(BESIDE_THE_NAME, moved.remove(moved.size() - 1));
        List<List<@Nullable Object>> sums = new ArrayList<>();
        if (kinds.size() > totals.size()) {
            kinds.forEach(kind -> sums.add(moved(kind)));
        }
        totals.forEach(total -> sums.add(moved(total)));
        return new ReportTable(NAME, moved, rows.stream().map(TaxTable::moved).toList(), sums);
    }

    private static List<@Nullable Object> moved(List<@Nullable Object> cells) {
        List<@Nullable Object> moved = new ArrayList<>(cells);
        moved.add(BESIDE_THE_NAME, moved.remove(moved.size() - 1));
        return moved;
    }
}
