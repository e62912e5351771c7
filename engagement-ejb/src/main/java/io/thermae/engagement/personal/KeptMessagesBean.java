package io.thermae.engagement.personal;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Deletes old messages, and takes what they said out of the audit. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptMessagesBean implements KeptData {

    @Inject
    Sql sql;

    @Override
    public int forget(Retention retention, int atMost) {
        return retention.messages().map(before -> forget(before, atMost)).orElse(0);
    }

    private int forget(Instant before, int atMost) {
        UUID[] gone = sql.query(
                        "select doors.forget_messages(?, ?)",
                        row -> (UUID[]) row.getArray(1).getArray(),
                        before,
                        atMost)
                .get(0);
        if (gone.length > 0) {
            sql.query(
                    "select doors.redact_audit('engagement.message', null, ?, '{\"reason\": \"retention\"}')",
                    row -> row.getLong(1),
                    (Object) gone);
        }
        return gone.length;
    }
}
