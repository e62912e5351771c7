package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.Ageing;
import io.thermae.finance.api.AgeingReport.CustomerAgeing;
import io.thermae.finance.api.AgeingReport.Past;
import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, in rows. In files what was owed on another day stands beside it; on paper, which is not as wide, it has a row of its
 * own, and each row its day.
 */
final class AgeingTable {

    private static final String NAME = "receivables";
    private static final String AT = "at";
    private static final List<String> BRANCH = List.of("branchId", "branchName");
    private static final List<String> CUSTOMER = List.of("customerId", "customerName");
    private static final List<String> CURRENCY = List.of("currency");
    private static final List<String> SUMS = List.of("notDue", "days30", "days60", "days90", "older", "open", "credit");
    private static final List<String> PREVIOUS = SUMS.stream()
            .map(sum -> "previous" + sum.substring(0, 1).toUpperCase(Locale.ROOT) + sum.substring(1))
            .toList();

    /** What is owed of a branch, or by a customer. */
    private record Line(@Nullable UUID id, @Nullable String name, Balance balance, @Nullable Balance previous) {

        private static Line of(Row row) {
            return new Line(row.branchId(), row.branchName(), row.balance(), row.previous());
        }

        private List<@Nullable Object> key() {
            return ReportTable.row(id, name);
        }

        private List<@Nullable Object> currency() {
            return ReportTable.row(balance.open().currency());
        }
    }

    private AgeingTable() {}

    /** Of one day, for programs and spreadsheets. */
    static ReportTable file(Ageing ageing) {
        return file(BRANCH, lines(ageing), ageing.previousAt() != null);
    }

    /** The same by customer. */
    static ReportTable file(CustomerAgeing ageing) {
        return file(CUSTOMER, lines(ageing), ageing.previousAt() != null);
    }

    /** Of one day, with what all branches are owed together. */
    static ReportTable paper(Ageing ageing) {
        return paper(BRANCH, lines(ageing), ageing.at(), ageing.previousAt());
    }

    /** Of one day, with what all customers owe together. */
    static ReportTable paper(CustomerAgeing ageing) {
        return paper(CUSTOMER, lines(ageing), ageing.at(), ageing.previousAt());
    }

    private static List<Line> lines(Ageing ageing) {
        return ageing.rows().stream().map(Line::of).toList();
    }

    private static List<Line> lines(CustomerAgeing ageing) {
        return ageing.rows().stream()
                .map(row -> new Line(row.customerId(), row.customerName(), row.balance(), row.previous()))
                .toList();
    }

    private static ReportTable file(List<String> key, List<Line> lines, boolean compared) {
        return new ReportTable(
                NAME,
                columns(key, CURRENCY, SUMS, compared ? PREVIOUS : List.of()),
                lines.stream()
                        .map(line -> row(line.key(), line.currency(), sums(line.balance()), sums(line.previous())))
                        .toList(),
                List.of());
    }

    private static ReportTable paper(List<String> key, List<Line> lines, LocalDate at, @Nullable LocalDate before) {
        if (before == null) {
            return new ReportTable(
                    NAME,
                    columns(key, CURRENCY, SUMS),
                    lines.stream()
                            .map(line -> row(line.key(), line.currency(), sums(line.balance())))
                            .toList(),
                    total(lines.stream().map(Line::balance))
                            .map(sum -> row(nothing(3), sums(sum)))
                            .toList());
        }
        return new ReportTable(
                NAME,
                columns(key, List.of(AT), CURRENCY, SUMS),
                lines.stream().flatMap(line -> dated(line, at, before)).toList(),
                Stream.concat(
                                total(lines.stream().map(Line::balance))
                                        .map(sum -> row(nothing(2), List.of(at), nothing(1), sums(sum))),
                                total(lines.stream().map(Line::previous).filter(Objects::nonNull))
                                        .map(sum -> row(nothing(2), List.of(before), nothing(1), sums(sum))))
                        .toList());
    }

    /**
     * Of the ends of several months, for programs and spreadsheets.
     *
     * @param distance how many days before each the other one lies that stands beside it; 0 if none does
     */
    static ReportTable file(List<Past> rows, long distance) {
        boolean compared = distance != 0;
        return new ReportTable(
                NAME,
                compared
                        ? columns(List.of(AT, "previousAt"), BRANCH, CURRENCY, SUMS, PREVIOUS)
                        : columns(List.of(AT), BRANCH, CURRENCY, SUMS),
                rows.stream()
                        .map(each -> past(
                                Line.of(each.row()),
                                compared ? List.of(each.at(), each.at().minusDays(distance)) : List.of(each.at())))
                        .toList(),
                List.of());
    }

    private static List<@Nullable Object> past(Line line, List<LocalDate> days) {
        return row(days, line.key(), line.currency(), sums(line.balance()), sums(line.previous()));
    }

    /** The same on paper. Months are not added up: what is owed for a year is owed once. */
    static ReportTable paper(List<Past> rows, long distance) {
        return new ReportTable(
                NAME,
                columns(BRANCH, List.of(AT), CURRENCY, SUMS),
                rows.stream()
                        .flatMap(each ->
                                dated(Line.of(each.row()), each.at(), each.at().minusDays(distance)))
                        .toList(),
                List.of());
    }

    private static Stream<List<@Nullable Object>> dated(Line line, LocalDate at, LocalDate before) {
        Balance previous = line.previous();
        List<@Nullable Object> now = row(line.key(), List.of(at), line.currency(), sums(line.balance()));
        return previous == null
                ? Stream.of(now)
                : Stream.of(now, row(line.key(), List.of(before), line.currency(), sums(previous)));
    }

    private static Stream<Balance> total(Stream<Balance> balances) {
        return balances.reduce(Balance::plus).stream();
    }

    /** Nothing for a day that nobody has asked for. */
    private static List<Money> sums(@Nullable Balance balance) {
        return balance == null
                ? List.of()
                : List.of(
                        balance.notDue(),
                        balance.days30(),
                        balance.days60(),
                        balance.days90(),
                        balance.older(),
                        balance.open(),
                        balance.credit());
    }

    private static List<@Nullable Object> nothing(int cells) {
        return ReportTable.row(new Object[cells]);
    }

    @SafeVarargs
    private static List<String> columns(List<String>... columns) {
        return Arrays.stream(columns).flatMap(List::stream).toList();
    }

    @SafeVarargs
    private static List<@Nullable Object> row(List<? extends @Nullable Object>... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (List<? extends @Nullable Object> each : cells) {
            row.addAll(each);
        }
        return row;
    }
}
