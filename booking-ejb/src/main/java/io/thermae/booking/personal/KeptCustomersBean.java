package io.thermae.booking.personal;

import io.thermae.kernel.Erasures;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ErasePerson;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Erases customers who have not come for long: each card with its own bookings, and nothing of anybody else's. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptCustomersBean implements KeptData {

    private static final String AWAY =
            """
            c.erased_at is null and c.merged_into is null and c.created_at < ?
            and not exists (select 1 from booking.booking b where b.customer_id = c.id and b.ends_at >= ?)
            """;

    /** Those to whom somebody is booking now are left for the next time. */
    private static final String CLAIM = "select c.id from booking.customer c where " + AWAY
            + " order by c.created_at limit ? for update skip locked";

    /** Asked again when nobody books with them any more: he who has just done so has come. */
    private static final String LONG_AWAY =
            "select c.* from booking.customer c where c.id = any (?) and " + AWAY + " order by c.created_at";

    @Inject
    Sql sql;

    @Inject
    Erasures erasures;

    @Inject
    ErasePerson erasePerson;

    @Override
    public int forget(Retention retention, int atMost) {
        return retention.customers().map(before -> erase(before, atMost)).orElse(0);
    }

    private int erase(Instant before, int atMost) {
        erasures.begin();
        UUID[] claimed = sql.query(CLAIM, row -> row.getObject(1, UUID.class), before, before, atMost)
                .toArray(UUID[]::new);
        List<DataSubject> away = sql.query(LONG_AWAY, KeptCustomersBean::card, claimed, before, before);
        for (DataSubject customer : away) {
            List<UUID> records = sql.query(
                    "select id from booking.booking where customer_id = ?"
                            + " union all select id from booking.customer where merged_into = ?",
                    row -> row.getObject(1, UUID.class),
                    customer.id(),
                    customer.id());
            erasePerson.erase(customer.with(records, Set.of()), "retention");
        }
        return away.size();
    }

    private static DataSubject card(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<String> contacts = Stream.of(row.getString("email"), row.getString("phone"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new DataSubject(DataSubject.Kind.CUSTOMER, id, Set.of(id), contacts, Set.of());
    }
}
