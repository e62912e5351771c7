package io.thermae.tenancy.audit;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Json;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the door {@code audit_reading}, the only way by which the application adds an entry. */
@Stateless
@PermitAll
@TenantTransaction
public class NoteReadingBean implements NoteReading {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Override
    public void note(String entity, @Nullable UUID entityId, Map<String, ?> seen) {
        Role role = caller.get().role();
        if (role != null && role != Role.CLIENT) {
            sql.query(
                    "select doors.audit_reading(?, ?, ?::jsonb)",
                    row -> row.getObject(1),
                    entity,
                    entityId,
                    Json.write(seen));
        }
    }
}
