package io.thermae.tenancy.session;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.permission.PermissionPolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the door {@code live_session}: one statement, outside a transaction. */
@Stateless
@PermitAll
@CrossTenant("Says whether a token is good before its business is opened")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LiveSessionsBean implements LiveSessions {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.token.refresh-days")
    int refreshDays;

    @Override
    public Optional<LiveSession> find(TenantId tenant, UUID sessionId, UUID userId) {
        Instant now = clock.instant();
        return sql.first(
                "select * from doors.live_session(?, ?, ?, ?, ?)",
                row -> session(sessionId, row),
                tenant.value(),
                sessionId,
                userId,
                now,
                now.minus(Duration.ofDays(refreshDays)));
    }

    @Override
    public Optional<LiveSession> findClient(TenantId tenant, UUID sessionId) {
        return sql.first(
                "select * from doors.live_client_session(?, ?, ?)",
                row -> new LiveSession(
                        sessionId,
                        Role.CLIENT,
                        Set.of(),
                        Set.of(),
                        new ClientContact(
                                ClientContact.Channel.valueOf(row.getString("channel")), row.getString("contact")),
                        false),
                tenant.value(),
                sessionId,
                clock.instant());
    }

    private static LiveSession session(UUID id, ResultSet row) throws SQLException {
        UUID[] branches = (UUID[]) row.getArray("branches").getArray();
        Role role = Role.valueOf(row.getString("role"));
        Set<Permission> permissions = PermissionPolicy.effective(
                role,
                permissions(row, "added"),
                permissions(row, "removed"),
                permissions(row, "granted"),
                permissions(row, "denied"));
        return new LiveSession(id, role, Set.of(branches), permissions, null, row.getBoolean("must_set_up_totp"));
    }

    private static Set<Permission> permissions(ResultSet row, String column) throws SQLException {
        return PermissionPolicy.read(
                Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
