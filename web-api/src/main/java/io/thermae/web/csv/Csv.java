package io.thermae.web.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it, as OWASP advises ("CSV Injection"): it is then a text. So does one that begins with an apostrophe, and each apostrophe
 * that was put there can be told and taken off again.
 */
public final class Csv {

    /** What it is called. */
    public static final String TYPE = "text/csv";

    private static final String LINE_END = "\r\n";

    private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r\n'";

    private Csv() {}

    /** One line with its end; null is an empty cell. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /** A cell as it was before it was made harmless. Of one that somebody has typed an apostrophe is taken off only there. */
    static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && TAKEN_FOR_FORMULAS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String cell(@Nullable Object value) {
        // a number of ours is no formula, even if it is below zero
        String text = value == null ? "" : value instanceof Number ? value.toString() : harmless(value.toString());
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        return text.isEmpty() || TAKEN_FOR_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
