package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed on a day, beside what was owed on another one. */
final class AgeingPolicy {

    /** What was owed of a branch at the end of a day. */
    record Owed(UUID branchId, LocalDate at, Balance balance) {}

    private AgeingPolicy() {}

    /** With which day people compare what is owed: the end of the month before, as books are looked at by months. */
    static LocalDate before(LocalDate at) {
        return YearMonth.from(at).minusMonths(1).atEndOfMonth();
    }

    /**
     * A row for each branch of which something is owed on one of the days; on the other that is nothing.
     *
     * @param before null if none stands beside it
     * @param names of all branches
     */
    static List<Row> rows(List<Owed> owed, LocalDate at, @Nullable LocalDate before, Map<UUID, String> names) {
        Map<UUID, Balance> now = of(owed, at);
        Map<UUID, Balance> then = before == null ? Map.of() : of(owed, before);
        Set<UUID> branches = new LinkedHashSet<>(now.keySet());
        branches.addAll(then.keySet());
        return branches.stream()
                .map(branch -> {
                    Balance here = now.get(branch);
                    Balance there = then.get(branch);
                    Balance any = Objects.requireNonNull(here == null ? there : here, "One of both names the branch");
                    Balance nothing = nothing(any.open());
                    return new Row(
                            branch,
                            names.get(branch),
                            here == null ? nothing : here,
                            before == null ? null : there == null ? nothing : there);
                })
                .sorted(Comparator.comparing(Row::branchName, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::branchId))
                .toList();
    }

    private static Map<UUID, Balance> of(List<Owed> owed, LocalDate day) {
        Map<UUID, Balance> balances = new HashMap<>();
        owed.stream()
                .filter(each -> each.at().equals(day))
                .forEach(each -> balances.put(each.branchId(), each.balance()));
        return balances;
    }

    private static Balance nothing(Money like) {
        Money none = Money.zero(like.currency());
        return new Balance(null, none, none, none, none, none, none, none);
    }
}
