package io.thermae.finance.report;

import io.thermae.booking.api.RevenueNames;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells revenue and taxes apart, and by name. */
@Stateless
@PermitAll
@TenantTransaction
public class RevenueReportBean implements RevenueReport {

    private static final Comparator<Row> BY_START_AND_NAME = Comparator.comparing(Row::start)
            .thenComparing(Row::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::id, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    StoredRevenue stored;

    @Inject
    StoredTaxRates taxRates;

    @Inject
    ReportScope scope;

    @Inject
    RevenueNames revenueNames;

    @Override
    public List<Row> revenue(ReportQuestion question, By by) {
        UUID @Nullable [] branches = scope.branches(question.branchId());
        List<Earned> sums = stored.earned(question, by, branches);
        List<Earned> earned = by == By.MASTER ? byMaster(sums) : sums;
        return rows(earned, by == By.BRANCH ? scope.names() : names(earned));
    }

    private List<Earned> byMaster(List<Earned> items) {
        Set<UUID> bookings =
                items.stream().map(Earned::bookingId).filter(Objects::nonNull).collect(Collectors.toSet());
        return MasterPolicy.byMaster(items, bookings.isEmpty() ? Map.of() : revenueNames.done(bookings));
    }

    private Map<UUID, String> names(Collection<Earned> earned) {
        Set<UUID> ids =
                earned.stream().map(Earned::key).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : revenueNames.of(ids);
    }

    @Override
    public List<Row> taxes(ReportQuestion question) {
        List<Earned> taxed = stored.taxed(question, scope.branches(question.branchId()));
        return rows(taxed, taxRates.names());
    }

    private List<Row> rows(List<Earned> earned, Map<UUID, String> names) {
        return scope.bounded(earned).stream()
                .map(each -> each.row(each.key() == null ? null : names.get(each.key())))
                .sorted(BY_START_AND_NAME)
                .toList();
    }
}
