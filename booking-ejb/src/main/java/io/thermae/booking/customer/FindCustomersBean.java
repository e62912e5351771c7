package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads customers within the caller's scope. */
@Stateless
@PermitAll
@TenantTransaction
public class FindCustomersBean implements FindCustomers {

    @Inject
    Sql sql;

    @Inject
    CustomerScope scope;

    @Inject
    NoteReading noteReading;

    @Override
    public CustomerView get(UUID customerId) {
        CustomerView found = sql.first(
                        Cards.SELECT + " where " + CustomerScope.VISIBLE + " and c.id = ?",
                        Cards::card,
                        scope.arguments(customerId))
                .orElseThrow(() -> new NotFound("customer"));
        note(customerId, List.of(found));
        return found;
    }

    @Override
    public List<CustomerView> list(Filter filter) {
        String words = filter.words() == null ? null : filter.words().toLowerCase(Locale.ROOT);
        List<CustomerView> found = sql.query(
                Cards.SELECT + " where " + CustomerScope.VISIBLE
                        + """
                           and c.erased_at is null
                           and (?::text is null or position(? in lower(c.name)) > 0 or position(? in c.email) > 0
                                or position(? in c.phone) > 0)
                           and (?::text is null or exists (select 1 from booking.customer_tag t
                                                           where t.customer_id = c.id and t.tag = ?))
                           and (?::uuid is null or c.id > ?)
                         order by c.id limit ?
                        """,
                Cards::card,
                scope.arguments(
                        words,
                        words,
                        words,
                        words,
                        filter.tag(),
                        filter.tag(),
                        filter.after(),
                        filter.after(),
                        filter.limit()));
        note(null, found);
        return found;
    }

    private void note(@Nullable UUID customerId, List<CustomerView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "booking.customer",
                    customerId,
                    Map.of("customers", seen.stream().map(CustomerView::id).toList()));
        }
    }
}
