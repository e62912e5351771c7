package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.Ageing;
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
    private static final List<String> CURRENCY = List.of("currency");
    private static final List<String> SUMS = List.of("notDue", "days30", "days60", "days90", "older", "open", "credit");
    private static final List<String> PREVIOUS = SUMS.stream()
            .map(sum -> "previous" + sum.substring(0, 1).toUpperCase(Locale.ROOT) + sum.substring(1))
            .toList();

    private AgeingTable() {}

    /** Of one day, for programs and spreadsheets. */
    static ReportTable file(Ageing ageing) {
        boolean compared = ageing.previousAt() != null;
        return new ReportTable(
                NAME,
                columns(BRANCH, CURRENCY, SUMS, compared ? PREVIOUS : List.of()),
                ageing.rows().stream()
                        .map(row -> row(branch(row), currency(row), sums(row.balance()), sums(row.previous())))
                        .toList(),
                List.of());
    }

    /** Of one day, with what all branches are owed together. */
    static ReportTable paper(Ageing ageing) {
        List<Row> rows = ageing.rows();
        LocalDate before = ageing.previousAt();
        if (before == null) {
            return new ReportTable(
                    NAME,
                    columns(BRANCH, CURRENCY, SUMS),
                    rows.stream()
                            .map(row -> row(branch(row), currency(row), sums(row.balance())))
                            .toList(),
                    total(rows.stream().map(Row::balance))
                            .map(sum -> row(nothing(3), sums(sum)))
                            .toList());
        }
        return new ReportTable(
                NAME,
                columns(BRANCH, List.of(AT), CURRENCY, SUMS),
                rows.stream().flatMap(row -> dated(row, ageing.at(), before)).toList(),
                Stream.concat(
                                total(rows.stream().map(Row::balance))
                                        .map(sum -> row(nothing(2), List.of(ageing.at()), nothing(1), sums(sum))),
                                total(rows.stream().map(Row::previous).filter(Objects::nonNull))
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
                        .map(each -> row(
                                compared ? List.of(each.at(), each.at().minusDays(distance)) : List.of(each.at()),
                                branch(each.row()),
                                currency(each.row()),
                                sums(each.row().balance()),
                                sums(each.row().previous())))
                        .toList(),
                List.of());
    }

    /** The same on paper. Months are not added up: what is owed for a year is owed once. */
    static ReportTable paper(List<Past> rows, long distance) {
        return new ReportTable(
                NAME,
                columns(BRANCH, List.of(AT), CURRENCY, SUMS),
                rows.stream()
                        .flatMap(each -> dated(each.row(), each.at(), each.at().minusDays(distance)))
                        .toList(),
                List.of());
    }

    private static Stream<List<@Nullable Object>> dated(Row row, LocalDate at, LocalDate before) {
        Balance previous = row.previous();
        List<@Nullable Object> now = row(branch(row), List.of(at), currency(row), sums(row.balance()));
        return previous == null
                ? Stream.of(now)
                : Stream.of(now, row(branch(row), List.of(before), currency(row), sums(previous)));
    }

    private static Stream<Balance> total(Stream<Balance> balances) {
        return balances.reduce(AgeingTable::plus).stream();
    }

    private static Balance plus(Balance one, Balance other) {
        return new Balance(
                null,
                one.notDue().plus(other.notDue()),
                one.days30().plus(other.days30()),
                one.days60().plus(other.days60()),
                one.days90().plus(other.days90()),
                one.older().plus(other.older()),
                one.open().plus(other.open()),
                one.credit().plus(other.credit()));
    }

    private static List<@Nullable Object> branch(Row row) {
        return ReportTable.row(row.branchId(), row.branchName());
    }

    private static List<@Nullable Object> currency(Row row) {
        return ReportTable.row(row.balance().open().currency());
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
