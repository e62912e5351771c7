package io.thermae.finance.report;

import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.finance.api.AgeingReport.CustomerRow;
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

    /** Stands for what is of nobody's card: no customer has this id. */
    static final UUID NOBODY = new UUID(0, 0);

    /**
     * What was owed at the end of a day.
     *
     * @param id of the branch, or of the customer
     */
    record Owed(UUID id, LocalDate at, Balance balance) {}

    /** The same of both days. */
    private record Both(UUID id, Balance balance, @Nullable Balance previous) {}

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
        return both(owed, at, before).stream()
                .map(each -> new Row(each.id(), names.get(each.id()), each.balance(), each.previous()))
                .sorted(Comparator.comparing(Row::branchName, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::branchId))
                .toList();
    }

    /**
     * A row for each customer, as {@link #rows}.
     *
     * @param owed by cards as they were: what those owe that have become one is of that one
     * @param cards what has become of them; those of whom nothing is known any more are missing
     */
    static List<CustomerRow> customers(
            List<Owed> owed, LocalDate at, @Nullable LocalDate before, Map<UUID, Contact> cards) {
        Map<UUID, String> names = new HashMap<>();
        cards.values().forEach(card -> names.put(card.customerId(), card.name()));
        List<Owed> current = owed.stream()
                .map(each -> {
                    Contact card = cards.get(each.id());
                    return card == null ? each : new Owed(card.customerId(), each.at(), each.balance());
                })
                .toList();
        return both(current, at, before).stream()
                .map(each -> new CustomerRow(
                        each.id().equals(NOBODY) ? null : each.id(),
                        names.get(each.id()),
                        each.balance(),
                        each.previous()))
                .sorted(Comparator.comparing(CustomerRow::customerName, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CustomerRow::customerId, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<Both> both(List<Owed> owed, LocalDate at, @Nullable LocalDate before) {
        Map<UUID, Balance> now = of(owed, at);
        Map<UUID, Balance> then = before == null ? Map.of() : of(owed, before);
        Set<UUID> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        return ids.stream()
                .map(id -> {
                    Balance here = now.get(id);
                    Balance there = then.get(id);
                    Balance any = Objects.requireNonNull(here == null ? there : here, "One of both names it");
                    Balance nothing = nothing(any.open());
                    return new Both(
                            id, here == null ? nothing : here, before == null ? null : there == null ? nothing : there);
                })
                .toList();
    }

    private static Map<UUID, Balance> of(List<Owed> owed, LocalDate day) {
        Map<UUID, Balance> balances = new HashMap<>();
        owed.stream()
                .filter(each -> each.at().equals(day))
                .forEach(each -> balances.merge(each.id(), each.balance(), Balance::plus));
        return balances;
    }

    private static Balance nothing(Money like) {
        Money none = Money.zero(like.currency());
        return new Balance(null, none, none, none, none, none, none, none);
    }
}
