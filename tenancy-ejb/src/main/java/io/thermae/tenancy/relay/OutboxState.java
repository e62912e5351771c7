package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
     * @param oldest since when the first one does; null if none waits
     * @param age of that one, by the database's clock; zero if none waits
     */
    public record Unsent(long events, @Nullable Instant oldest, Duration age) {}

    public Unsent unsent() {
        return sql.query(
                        """
                        select unsent, oldest, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::bigint as age
                        from doors.outbox_state()
                        """,
                        row -> {
                            return new Unsent(
                                    row.getLong("unsent"),
                                    Timestamps.orNull(row, "oldest"),
                                    Duration.ofSeconds(row.getLong("age")));
                        })
                .get(0);
    }
}
