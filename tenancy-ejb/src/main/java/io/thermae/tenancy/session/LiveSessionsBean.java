package io.thermae.tenancy.session;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks the door {@code live_session}: one statement, outside a transaction. */
@Stateless
@PermitAll
@CrossTenant("Says whether a token is good before its business is opened")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LiveSessionsBean implements LiveSessions {

    @Inject
    Sql sql;

    @Override
    public Optional<LiveSession> find(TenantId tenant, UUID sessionId, UUID userId) {
        return sql.first(
                "select * from doors.live_session(?, ?, ?)",
                row -> session(sessionId, row),
                tenant.value(),
                sessionId,
                userId);
    }

    private static LiveSession session(UUID id, ResultSet row) throws SQLException {
        UUID[] branches = (UUID[]) row.getArray("branches").getArray();
        return new LiveSession(
                id, Role.valueOf(row.getString("role")), Set.of(branches), row.getBoolean("must_set_up_totp"));
    }
}
