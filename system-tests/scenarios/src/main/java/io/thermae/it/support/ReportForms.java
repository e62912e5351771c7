package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms in which a report is answered, held against what it tells programs as JSON: row by row, and cell by cell. */
public final class ReportForms {

    /** On which spreadsheets count their days from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** With which a text in CSV would be taken for a formula, or for one that was made harmless. */
    private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r\n'";

    private static final Set<String> DATES = Set.of("start", "at", "previousAt");
    private static final String AMOUNT = "amount";

    private ReportForms() {}

    /**
     * Holds that a report in tenge has the same rows as CSV and in a spreadsheet, there with numbers that are numbers, and all its
     * amounts on paper.
     *
     * @param path of the report, perhaps with a question
     * @return the rows
     */
    public static List<JsonObject> agree(Api api, String path) {
        String form = path + (path.contains("?") ? "&" : "?") + "format=";
        Answer json = api.get(form + "json").expect(200);
        List<JsonObject> items = json.items();
        List<List<String>> csv = CsvTable.rows(api.get(form + "csv").expect(200).text());
        List<String> columns = csv.get(0);

        assertThat(csv.subList(1, csv.size()))
                .as("CSV of " + path)
                .isEqualTo(items.stream().map(item -> csv(columns, item)).toList());

        List<List<Object>> sheet = Sheet.rows(api.bytes(form + "xlsx"));
        assertThat(sheet.get(0)).as("columns of " + path).isEqualTo(columns);
        assertThat(sheet.subList(1, sheet.size()))
                .as("spreadsheet of " + path)
                .isEqualTo(items.stream().map(item -> cells(columns, item)).toList());

        if (!items.isEmpty()) {
            isOnPaper(api, form + "pdf", json);
        }
        return items;
    }

    private static void isOnPaper(Api api, String path, Answer json) {
        List<JsonObject> told = new ArrayList<>(json.items());
        if (json.has("/totals")) {
            told.addAll(json.list("/totals"));
        }
        String paper = Paper.of(api.in("en").bytes(path));
        // some tell of no money
        assertThat(told.stream()
                        .flatMap(row -> row.values().stream())
                        .filter(ReportForms::isMoney)
                        .map(money -> written(new BigDecimal(amount(money)))))
                .as(path)
                .allSatisfy(amount -> assertThat(paper).contains(amount));
    }

    private static List<String> csv(List<String> columns, JsonObject item) {
        return columns.stream()
                .map(column -> {
                    JsonValue value = item.get(column);
                    return isMoney(value) ? amount(value) : harmless(text(column, item));
                })
                .toList();
    }

    private static List<Object> cells(List<String> columns, JsonObject item) {
        return columns.stream().map(column -> cell(column, item)).toList();
    }

    private static Object cell(String column, JsonObject item) {
        JsonValue value = item.get(column);
        if (isMoney(value)) {
            return new BigDecimal(amount(value)).stripTrailingZeros();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().stripTrailingZeros();
        }
        if (DATES.contains(column)) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(item.getString(column))))
                    .stripTrailingZeros();
        }
        return text(column, item);
    }

    /** Nothing for what is not there; the currency of a row is that of its amounts. */
    private static String text(String column, JsonObject item) {
        if (column.equals("currency")) {
            return item.values().stream()
                    .filter(ReportForms::isMoney)
                    .map(money -> money.asJsonObject().getString("currency"))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        JsonValue value = item.get(column);
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        if (value instanceof JsonArray several) {
            return several.getValuesAs(JsonString::getString).stream().collect(Collectors.joining(" "));
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    private static String harmless(String text) {
        return text.isEmpty() || TAKEN_FOR_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static boolean isMoney(@Nullable JsonValue value) {
        return value instanceof JsonObject object && object.containsKey(AMOUNT);
    }

    private static String amount(@Nullable JsonValue money) {
        return money instanceof JsonObject object ? object.getString(AMOUNT) : "";
    }

    /** An amount of tenge as it is written in English. */
    private static String written(BigDecimal amount) {
        String digits =
                NumberFormat.getInstance(Locale.ENGLISH).format(amount.abs().setScale(0, RoundingMode.DOWN));
        return (amount.signum() < 0 ? "-₸" : "₸")
                + digits
                + amount.toPlainString().replaceFirst(".*\\.", ".");
    }
}
