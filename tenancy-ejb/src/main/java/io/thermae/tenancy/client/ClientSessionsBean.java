package io.thermae.tenancy.client;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.ClientSessions;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.LiveSession;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows and ends the sessions of the calling client's contact. */
@Stateless
@PermitAll
@TenantTransaction
public class ClientSessionsBean implements ClientSessions {

    @Inject
    Sql sql;

    @Inject
    CurrentSession current;

    @Inject
    Clock clock;

    @Override
    public List<View> list() {
        ClientContact contact = contact();
        UUID asking = asking();
        return sql.query(
                """
                select id, device, address, created_at, expires_at from tenancy.client_session
                where channel = ? and contact = ? and ended_at is null and expires_at > ?
                order by created_at desc, id desc
                """,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new View(
                            id,
                            row.getString("device"),
                            row.getString("address"),
                            Timestamps.of(row, "created_at"),
                            Timestamps.of(row, "expires_at"),
                            id.equals(asking));
                },
                contact.channel().name(),
                contact.value(),
                clock.instant());
    }

    @Override
    public void logOut() {
        end(asking());
    }

    @Override
    public void end(UUID sessionId) {
        ClientContact contact = contact();
        int ended = sql.update(
                """
                update tenancy.client_session set ended_at = ?
                where id = ? and channel = ? and contact = ? and ended_at is null
                """,
                clock.instant(),
                sessionId,
                contact.channel().name(),
                contact.value());
        if (ended == 0) {
            throw new NotFound("session");
        }
    }

    @Override
    public void endAll() {
        ClientContact contact = contact();
        sql.update(
                "update tenancy.client_session set ended_at = ? where channel = ? and contact = ? and ended_at is null",
                clock.instant(),
                contact.channel().name(),
                contact.value());
    }

    private ClientContact contact() {
        return current.client().orElseThrow(ClientSessionsBean::nobody);
    }

    private UUID asking() {
        return current.get().map(LiveSession::id).orElseThrow(ClientSessionsBean::nobody);
    }

    private static IllegalStateException nobody() {
        return new IllegalStateException("No client calls");
    }
}
