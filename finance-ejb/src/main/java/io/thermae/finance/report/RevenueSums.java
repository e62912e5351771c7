package io.thermae.finance.report;

import io.thermae.booking.api.RevenueNames;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.finance.product.StoredProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revenue of branches that somebody may be told of: who that is has been decided. */
@ApplicationScoped
public class RevenueSums {

    private static final Comparator<Row> BY_START_AND_NAME = Comparator.comparing(Row::start)
            .thenComparing(Row::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::id, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    StoredRevenue stored;

    @Inject
    StoredSettled settled;

    @Inject
    ReportScope scope;

    @Inject
    RevenueNames revenueNames;

    @Inject
    StoredProducts products;

    /** As {@link io.thermae.finance.api.RevenueReport#revenue}. @param branches null for all */
    public List<Row> revenue(ReportQuestion question, By by, UUID @Nullable [] branches) {
        if (by == By.METHOD) {
            return byMethod(question, branches);
        }
        List<Earned> sums = stored.earned(question, by, branches);
        return rows(by == By.MASTER ? byMaster(sums) : sums, by);
    }

    /** What things are called now, by their ids. @param by what they are */
    public Map<UUID, String> names(By by, Set<UUID> ids) {
        if (by == By.BRANCH) {
            return scope.names();
        }
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>(revenueNames.of(ids));
        if (by == By.SERVICE) {
            products.find(ids).values().forEach(product -> names.put(product.id(), product.name()));
        }
        return names;
    }

    private List<Row> byMethod(ReportQuestion question, UUID @Nullable [] branches) {
        List<PaidRevenue> paid = MethodPolicy.byMethod(settled.settled(question, branches));
        return scope.bounded(paid).stream()
                .map(PaidRevenue::row)
                .sorted(BY_START_AND_NAME)
                .toList();
    }

    private List<Earned> byMaster(List<Earned> items) {
        Set<UUID> bookings =
                items.stream().map(Earned::bookingId).filter(Objects::nonNull).collect(Collectors.toSet());
        return MasterPolicy.byMaster(items, bookings.isEmpty() ? Map.of() : revenueNames.done(bookings));
    }

    private List<Row> rows(List<Earned> earned, By by) {
        Map<UUID, String> names = names(by, keys(earned));
        return scope.bounded(earned).stream()
                .map(each -> each.row(each.key() == null ? null : names.get(each.key())))
                .sorted(BY_START_AND_NAME)
                .toList();
    }

    private static Set<UUID> keys(Collection<Earned> earned) {
        return earned.stream().map(Earned::key).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
