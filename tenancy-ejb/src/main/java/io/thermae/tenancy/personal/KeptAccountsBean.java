package io.thermae.tenancy.personal;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Forgets devices and addresses of old sessions, contacts that clients have proved long ago, old events and entries. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptAccountsBean implements KeptData {

    private static final String SESSIONS =
            """
            update tenancy.session set device = '***', address = '***'
            where id in (select id from tenancy.session where last_used_at < ? and address <> '***'
                         order by last_used_at limit ?)
            returning id
            """;

    private static final String CLIENT_SESSIONS =
            """
            delete from tenancy.client_session
            where id in (select id from tenancy.client_session where expires_at < ? order by id limit ?)
            returning id
            """;

    private static final String VERIFICATIONS =
            """
            delete from tenancy.client_verification
            where id in (select id from tenancy.client_verification where expires_at < ? order by id limit ?)
            returning id
            """;

    @Inject
    Sql sql;

    @Override
    public int forget(Retention retention, int atMost) {
        int sessions =
                retention.sessions().map(before -> sessions(before, atMost)).orElse(0);
        int events = retention
                .messages()
                .map(before -> forgotten("select doors.forget_sent_events(?, ?)", before, atMost))
                .orElse(0);
        int entries = retention
                .audit()
                .map(before -> forgotten("select doors.forget_audit(?, ?)", before, atMost))
                .orElse(0);
        return Math.max(sessions, Math.max(events, entries));
    }

    private int forgotten(String door, Instant before, int atMost) {
        return sql.query(door, row -> row.getInt(1), before, atMost).get(0);
    }

    private int sessions(Instant before, int atMost) {
        List<UUID> gone = new ArrayList<>();
        int most = 0;
        for (String kind : List.of(SESSIONS, CLIENT_SESSIONS, VERIFICATIONS)) {
            List<UUID> ids = sql.query(kind, row -> row.getObject(1, UUID.class), before, atMost);
            most = Math.max(most, ids.size());
            gone.addAll(ids);
        }
        if (!gone.isEmpty()) {
            sql.query(
                    "select doors.redact_audit('tenancy.session', null, ?, '{\"reason\": \"retention\"}')",
                    row -> row.getLong(1),
                    (Object) gone.toArray(UUID[]::new));
        }
        return most;
    }
}
