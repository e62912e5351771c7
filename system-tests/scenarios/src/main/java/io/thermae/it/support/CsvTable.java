package io.thermae.it.support;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180) with somebody else's eyes. */
public final class CsvTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private CsvTable() {}

    /** The cells of each line, the first one included; each line has an end. */
    public static List<List<String>> rows(String text) {
        CsvTable table = new CsvTable();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // two within quotes are one
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    table.cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                table.cell.append(c);
            } else if (c == ',') {
                table.endCell();
            } else if (c == '\n') {
                table.endRow();
            } else if (c != '\r') {
                table.cell.append(c);
            }
        }
        if (quoted || table.cell.length() > 0 || !table.row.isEmpty()) {
            throw new AssertionError("The last line has no end: " + text);
        }
        return table.rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
