package io.thermae.finance.report;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.AgeingReport.CustomerRow;
import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.receivable.Ageing;
import io.thermae.finance.report.AgeingPolicy.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is owed of branches that somebody may be told of: who that is has been decided. */
@ApplicationScoped
public class AgeingSums {

    @Inject
    StoredAgeing stored;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    CustomerCards cards;

    /**
     * By the branches' names.
     *
     * @param branches null for all
     * @param at today, or earlier
     * @param before earlier than that; null for none
     */
    public List<Row> ageing(UUID @Nullable [] branches, LocalDate at, @Nullable LocalDate before) {
        return AgeingPolicy.rows(owed(AgeingSql.BRANCH, branches, at, before), at, before, scope.names());
    }

    /**
     * By the customers' names, as {@link #ageing}.
     *
     * @throws io.thermae.kernel.InvalidInput {@code too_many} customers
     */
    List<CustomerRow> customers(UUID @Nullable [] branches, LocalDate at, @Nullable LocalDate before) {
        List<Owed> owed = owed(AgeingSql.CUSTOMER, branches, at, before);
        Set<UUID> ids = owed.stream().map(Owed::id).collect(Collectors.toSet());
        scope.bounded(List.copyOf(ids));
        return AgeingPolicy.customers(owed, at, before, cards.contacts(ids));
    }

    /** Of more keys than a report has rows it gives at least one too many. */
    private List<Owed> owed(AgeingSql by, UUID @Nullable [] branches, LocalDate at, @Nullable LocalDate before) {
        Currency currency = Currency.getInstance(settings.currency());
        List<LocalDate> days = before == null ? List.of(at) : List.of(at, before);
        return stored.at(
                by,
                branches,
                days,
                settings.today(),
                (ReportQuestion.MAX_ROWS + 1) * days.size(),
                row -> new Owed(
                        row.getObject("key", UUID.class),
                        row.getObject("at", LocalDate.class),
                        Ageing.balance(row, null, currency)));
    }
}
