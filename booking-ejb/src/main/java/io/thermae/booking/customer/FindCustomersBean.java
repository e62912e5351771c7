package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads customers within the caller's scope. */
@Stateless
@PermitAll
@TenantTransaction
public class FindCustomersBean implements FindCustomers {

    /** Takes a tag twice. */
    private static final String TAGGED =
            """
             and (?::text is null or exists (select 1 from booking.customer_tag t
                                             where t.customer_id = c.id and t.tag = ?))
            """;

    /** Cards are read one after another in their order, and no more than the page holds. */
    private static final String MATCHING =
            """
            with found as materialized (select * from doors.matching_customers(?))
            select card.*
            from (select f.* from found f
                  where ?::uuid is null
                     or (f.place, f.search collate "C", f.id)
                        > (select a.place, a.search collate "C", a.id from found a where a.id = ?)
                  order by f.place, f.search collate "C", f.id) f
            cross join lateral (
            """
                    + Cards.SELECT + " where c.id = f.id and " + CustomerScope.VISIBLE + TAGGED
                    + """
                     offset 0) card
            order by f.place, f.search collate "C", f.id
            limit ?
            """;

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
                .orElseThrow(() -> scope.missing(customerId));
        note(customerId, List.of(found));
        return found;
    }

    @Override
    public List<CustomerView> list(Filter filter) {
        List<CustomerView> found = filter.words() == null ? inOrder(filter) : matching(filter, filter.words());
        note(null, found);
        return found;
    }

    private List<CustomerView> inOrder(Filter filter) {
        return sql.query(
                Cards.SELECT + " where " + CustomerScope.VISIBLE + TAGGED
                        + " and c.erased_at is null and (?::uuid is null or c.id > ?) order by c.id limit ?",
                Cards::card,
                scope.arguments(filter.tag(), filter.tag(), filter.after(), filter.after(), filter.limit()));
    }

    private List<CustomerView> matching(Filter filter, String words) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(words);
        arguments.add(filter.after());
        arguments.add(filter.after());
        arguments.addAll(Arrays.asList(scope.arguments(filter.tag(), filter.tag(), filter.limit())));
        return sql.query(MATCHING, Cards::card, arguments.toArray());
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
