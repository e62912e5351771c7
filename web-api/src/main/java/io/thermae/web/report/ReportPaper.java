package io.thermae.web.report;

import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.finance.api.TaxKind;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.web.paper.Letterhead;
import io.thermae.web.paper.TableWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as people read it: without ids, with the names of columns and constants in their language, and with its totals. */
final class ReportPaper {

    /** For programs: a currency stands at each amount. */
    private static final Set<String> NOT_FOR_PEOPLE =
            Set.of("id", "accountId", "branchId", "customerId", "currency", "roles");

    private static final String START = "start";
    private static final String NAME = "name";
    private static final String CUSTOMER = "customerName";
    private static final String METHOD = "method";
    private static final String NOBODY = "\u2014";

    private final ReportTable table;
    private final Told told;
    private final Letterhead letterhead;
    private final TableWords words;
    private final List<Integer> shown;

    /**
     * Of what a report tells.
     *
     * @param days null for today
     * @param before the period that stands beside it; null if none does
     * @param step null for all of it at once
     * @param by what {@code name} names, in small letters
     */
    record Told(@Nullable Days days, @Nullable Days before, @Nullable Step step, String by) {

        static final String BUSINESS = "business";
    }

    private ReportPaper(ReportTable table, Told told, Letterhead letterhead) {
        this.table = table;
        this.told = told;
        this.letterhead = letterhead;
        this.words = TableWords.in(letterhead.language());
        this.shown = IntStream.range(0, table.columns().size())
                .filter(column -> isShown(table.columns().get(column)))
                .boxed()
                .toList();
    }

    /** As words are named. */
    static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The table to print. */
    static TableOnPaper of(ReportTable table, Told told, Letterhead letterhead) {
        return new ReportPaper(table, told, letterhead).table();
    }

    private boolean isShown(String column) {
        if (column.equals(START)) {
            return told.step() != null;
        }
        // beside days, all rows would name the business
        boolean namesBusiness = column.equals(NAME) && told.by().equals(Told.BUSINESS);
        return !NOT_FOR_PEOPLE.contains(column) && !(namesBusiness && told.step() != null);
    }

    private TableOnPaper table() {
        String title = words.of(isToldApart() ? table.name() + "-" + told.by() : table.name());
        return new TableOnPaper(
                letterhead.language(),
                title,
                letterhead.around(facts()),
                shown.stream().map(this::column).toList(),
                table.rows().stream().map(this::row).toList(),
                table.totals().stream().map(this::total).toList());
    }

    private boolean isToldApart() {
        return table.name().equals("revenue") && !told.by().equals(Told.BUSINESS);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (told.days() != null) {
            facts.add(new Fact(words.of("period"), told.days()));
        }
        if (told.before() != null) {
            facts.add(new Fact(words.of("before"), told.before()));
        }
        if (table.name().equals("takings")) {
            facts.add(new Fact(words.of("sum"), words.of("takings.note")));
        }
        return facts;
    }

    private Column column(int column) {
        boolean number = Stream.of(table.rows(), table.totals())
                .flatMap(Collection::stream)
                .anyMatch(row -> isNumber(row.get(column)));
        return new Column(heading(table.columns().get(column)), number);
    }

    private String heading(String column) {
        Step step = told.step();
        if (column.equals(START) && step != null) {
            return words.of(small(step));
        }
        return column.equals(NAME) ? words.of("name-" + told.by()) : words.of(table.name(), column);
    }

    private List<@Nullable Object> row(List<@Nullable Object> cells) {
        return ReportTable.row(shown.stream()
                .map(column -> cell(table.columns().get(column), cells.get(column), cells))
                .toArray());
    }

    private @Nullable Object cell(String column, @Nullable Object cell, List<@Nullable Object> row) {
        if (column.equals(START) && told.step() == Step.MONTH && cell instanceof LocalDate start) {
            return YearMonth.from(start);
        }
        if (cell instanceof Enum<?> constant) {
            return words.of(column + "." + constant.name());
        }
        if (column.equals(NAME)) {
            return cell == null ? nobody(row) : named(cell);
        }
        if (column.equals(CUSTOMER) && cell == null) {
            return NOBODY;
        }
        return cell;
    }

    /** Methods have the names of constants; all others those that people have given. */
    private Object named(Object name) {
        return told.by().equals(METHOD) ? words.of(METHOD + "." + name) : name;
    }

    private String nobody(List<@Nullable Object> row) {
        if (told.by().equals(Told.BUSINESS)) {
            return letterhead.business();
        }
        boolean ofNone = row.get(table.columns().indexOf("id")) == null && !row.contains(TaxKind.UNDOCUMENTED);
        return told.by().equals("taxes") && ofNone ? words.of("untaxed") : NOBODY;
    }

    private static boolean isNumber(@Nullable Object cell) {
        return cell instanceof Money || cell instanceof Number || cell instanceof Percentage;
    }

    /** Its first cell, which is never one of numbers, says what it is. */
    private List<@Nullable Object> total(List<@Nullable Object> cells) {
        Object[] total = shown.stream()
                .map(column -> totalled(table.columns().get(column), cells.get(column)))
                .toArray();
        total[0] = words.of(table.name(), "sum");
        return ReportTable.row(total);
    }

    private @Nullable Object totalled(String column, @Nullable Object cell) {
        if (cell instanceof TaxKind kind) {
            return words.of(column + "." + kind.name());
        }
        return isNumber(cell) || cell instanceof LocalDate ? cell : null;
    }
}
