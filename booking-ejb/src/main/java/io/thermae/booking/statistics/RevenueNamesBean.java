package io.thermae.booking.statistics;

import io.thermae.booking.api.RevenueNames;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks up what revenue is of. */
@Stateless
@PermitAll
@TenantTransaction
public class RevenueNamesBean implements RevenueNames {

    @Inject
    Sql sql;

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        UUID[] wanted = ids.toArray(UUID[]::new);
        sql.query(
                """
                select id, name from booking.service where id = any (?)
                union all
                select id, name from booking.service_category where id = any (?)
                union all
                select id, first_name || ' ' || last_name from booking.master where id = any (?)
                """,
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
                wanted,
                wanted,
                wanted);
        return names;
    }

    @Override
    public Map<UUID, List<Done>> done(Collection<UUID> bookingIds) {
        Map<UUID, List<Done>> done = new HashMap<>();
        sql.query(
                """
                select booking_id, service_id, master_id from booking.booking_item
                where booking_id = any (?) and not left_out order by booking_id, position
                """,
                row -> done.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                        .add(new Done(row.getObject(2, UUID.class), row.getObject(3, UUID.class))),
                (Object) bookingIds.toArray(UUID[]::new));
        return done;
    }
}
