package io.thermae.booking.personal;

import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

    /** Arguments: whether all are seen; else the branches and the person with whom customers have booked. */
    private static final String VISIBLE =
            """
            select c.* from booking.customer c
            where (? or exists (
                select 1 from booking.booking b
                where b.customer_id = c.id
                  and (b.branch_id = any (?::uuid[])
                       or exists (select 1 from booking.booking_item i join booking.master m on m.id = i.master_id
                                  where i.booking_id = b.id and m.user_id = ?))))
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    NoteReading noteReading;

    @Override
    public CustomerView get(UUID customerId) {
        Caller who = caller.get();
        CustomerView found = sql.first(
                        VISIBLE + " and c.id = ?",
                        FindCustomersBean::customer,
                        seesAll(who),
                        branches(who),
                        master(who),
                        customerId)
                .orElseThrow(() -> new NotFound("customer"));
        note(customerId, List.of(found));
        return found;
    }

    @Override
    public List<CustomerView> list(Filter filter) {
        Caller who = caller.get();
        String words = filter.words() == null ? null : filter.words().toLowerCase(Locale.ROOT);
        List<CustomerView> found = sql.query(
                VISIBLE
                        + """
                           and c.erased_at is null
                           and (?::text is null or position(? in lower(c.name)) > 0 or position(? in c.email) > 0
                                or position(? in c.phone) > 0)
                           and (?::uuid is null or c.id > ?)
                         order by c.id limit ?
                        """,
                FindCustomersBean::customer,
                seesAll(who),
                branches(who),
                master(who),
                words,
                words,
                words,
                words,
                filter.after(),
                filter.after(),
                filter.limit());
        note(null, found);
        return found;
    }

    private static boolean seesAll(Caller who) {
        return who.role() == Role.OWNER;
    }

    private static UUID[] branches(Caller who) {
        return who.role() == Role.MANAGER ? who.branches().toArray(UUID[]::new) : new UUID[0];
    }

    private static @Nullable UUID master(Caller who) {
        return who.role() == Role.MASTER ? who.userId() : null;
    }

    private void note(@Nullable UUID customerId, List<CustomerView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "booking.customer",
                    customerId,
                    Map.of("customers", seen.stream().map(CustomerView::id).toList()));
        }
    }

    private static CustomerView customer(ResultSet row) throws SQLException {
        OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
        return new CustomerView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                erased == null ? null : erased.toInstant());
    }
}
