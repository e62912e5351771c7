package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CustomerVisits;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a customer's visits within the caller's scope. */
@Stateless
@PermitAll
@TenantTransaction
public class CustomerVisitsBean implements CustomerVisits {

    private static final String TOTALS =
            """
            select count(*) filter (where b.status = 'COMPLETED') as visits,
                   count(*) filter (where b.status = 'NO_SHOW') as no_shows,
                   count(*) filter (where b.status = 'CANCELLED') as cancelled,
                   count(*) filter (where b.status in ('PENDING', 'CONFIRMED', 'CHECKED_IN') and b.ends_at > ?) as upcoming,
                   min(b.starts_at) filter (where b.status = 'COMPLETED') as first_visit,
                   max(b.starts_at) filter (where b.status = 'COMPLETED') as last_visit
            from booking.booking b
            """;

    private static final String REVENUE =
            """
            select p.currency, sum(p.price_minor)::bigint as minor
            from booking.booking b join booking.booking_item p on p.booking_id = b.id and not p.left_out
            """;

    @Inject
    Sql sql;

    @Inject
    BookingLists lists;

    @Inject
    StaffScope scope;

    @Inject
    FindCustomers findCustomers;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public Totals totals(UUID customerId) {
        findCustomers.get(customerId);
        UUID[] branches = branches();
        List<Money> revenue = sql.query(
                REVENUE + BookingRows.OF_CUSTOMER
                        + " and b.status = 'COMPLETED' group by p.currency order by p.currency",
                row -> new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                customerId,
                branches,
                branches,
                staffUser());
        return sql.query(
                        TOTALS + BookingRows.OF_CUSTOMER,
                        row -> totals(row, revenue),
                        clock.instant(),
                        customerId,
                        branches,
                        branches,
                        staffUser())
                .get(0);
    }

    @Override
    public List<BookingView> visits(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        return lists.ofCustomer(customerId, branches(), staffUser(), portion).stream()
                .map(BookingViews::of)
                .toList();
    }

    private UUID @Nullable [] branches() {
        Set<UUID> visible = scope.visibleBranches();
        return visible == null ? null : visible.toArray(UUID[]::new);
    }

    private @Nullable UUID staffUser() {
        return caller.get().role() == Role.MASTER ? caller.userId() : null;
    }

    private static Totals totals(ResultSet row, List<Money> revenue) throws SQLException {
        return new Totals(
                row.getLong("visits"),
                row.getLong("no_shows"),
                row.getLong("cancelled"),
                row.getLong("upcoming"),
                revenue,
                Timestamps.orNull(row, "first_visit"),
                Timestamps.orNull(row, "last_visit"));
    }
}
