package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks the door {@code outbox_state}. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxState {

    @Inject
    Sql sql;

    /**
     * What waits to be sent, on whichever node.
     *
     * @param age of the oldest; zero if there is none
     */
    public record Unsent(long events, Duration age) {}

    public Unsent unsent() {
        return sql.query(
                        """
                        select unsent, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::bigint as age
                        from doors.outbox_state()
                        """,
                        row -> new Unsent(row.getLong("unsent"), Duration.ofSeconds(row.getLong("age"))))
                .get(0);
    }
}
