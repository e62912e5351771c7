package io.thermae.tenancy.audit;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.AuditAction;
import io.thermae.tenancy.api.AuditEntries;
import io.thermae.tenancy.api.AuditEntryView;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the audit, in the order in which it was written, backwards. */
@Stateless
@PermitAll
@TenantTransaction
public class AuditEntriesBean implements AuditEntries {

    @Inject
    Sql sql;

    @Inject
    NoteReading noteReading;

    @Override
    public List<AuditEntryView> list(Filter filter) {
        Condition condition = Condition.of(filter);
        List<AuditEntryView> entries = sql.query(
                "select * from platform.audit_entry " + condition.where() + " order by at desc, id desc limit ?",
                AuditEntriesBean::entry,
                condition.argumentsAnd(filter.limit()));
        if (!entries.isEmpty()) {
            // they hold what the things were, personal data too
            noteReading.note(
                    "platform.audit_entry",
                    null,
                    Map.of(
                            "newest", entries.get(0).id(),
                            "oldest", entries.get(entries.size() - 1).id(),
                            "entries", entries.size()));
        }
        return entries;
    }

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getLong("id"),
                Timestamps.of(row, "at"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_role"),
                row.getObject("impersonator_id", UUID.class),
                row.getString("door"),
                row.getString("request_id"),
                row.getString("address"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                row.getString("before"),
                row.getString("after"));
    }
}
