package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerHealth;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what customers do not stand. */
@Stateless
@PermitAll
@TenantTransaction
public class CustomerHealthBean implements CustomerHealth {

    @Inject
    Sql sql;

    @Inject
    CustomerScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    NoteReading noteReading;

    @Inject
    Clock clock;

    @Override
    public List<Allergy> allergies(UUID customerId) {
        scope.require(customerId);
        return noted(customerId, of(customerId));
    }

    @Override
    public List<Allergy> allergiesOfExpected(UUID customerId) {
        return noted(
                customerId,
                sql.query(
                        "select g.* from booking.allergy g join booking.customer c on c.id = g.customer_id where "
                                + CustomerScope.VISIBLE + " and c.id = ? order by g.id",
                        CustomerHealthBean::allergy,
                        scope.arguments(customerId)));
    }

    private List<Allergy> noted(UUID customerId, List<Allergy> found) {
        if (!found.isEmpty()) {
            noteReading.note(
                    "booking.customer",
                    customerId,
                    Map.of("allergies", found.stream().map(Allergy::id).toList()));
        }
        return found;
    }

    @Override
    public Allergy add(UUID customerId, String substance, @Nullable String note) {
        // not one twice, and not more than fit
        scope.lock(customerId);
        List<Allergy> before = of(customerId);
        String named = substance.strip();
        if (before.stream()
                .anyMatch(known -> known.substance().toLowerCase(Locale.ROOT).equals(named.toLowerCase(Locale.ROOT)))) {
            throw new InvalidInput("substance", "repeated");
        }
        if (before.size() >= MOST) {
            throw new InvalidInput(List.of(new FieldViolation("substance", "too_many", Map.of("max", MOST))));
        }
        Allergy added = new Allergy(Ids.next(), named, note, caller.userId(), clock.instant());
        sql.update(
                """
                insert into booking.allergy (id, customer_id, substance, note, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                added.id(),
                customerId,
                named,
                note,
                added.notedBy(),
                added.notedAt());
        return added;
    }

    @Override
    public void remove(UUID customerId, UUID allergyId) {
        scope.hold(customerId);
        if (sql.update("delete from booking.allergy where id = ? and customer_id = ?", allergyId, customerId) == 0) {
            throw new NotFound("allergy");
        }
    }

    private List<Allergy> of(UUID customerId) {
        return sql.query(
                "select * from booking.allergy where customer_id = ? order by id",
                CustomerHealthBean::allergy,
                customerId);
    }

    private static Allergy allergy(ResultSet row) throws SQLException {
        return new Allergy(
                row.getObject("id", UUID.class),
                row.getString("substance"),
                row.getString("note"),
                row.getObject("noted_by", UUID.class),
                Timestamps.of(row, "noted_at"));
    }
}
