package io.thermae.tenancy.business;

import io.thermae.kernel.Sql;
import io.thermae.tenancy.business.DeadlinePolicy.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The deadlines of the open tenant. */
@ApplicationScoped
public class Deadlines {

    @Inject
    Sql sql;

    void set(Map<Kind, Instant> deadlines) {
        deadlines.forEach((kind, due) -> sql.update(
                """
                insert into tenancy.deadline (kind, due_at) values (?, ?)
                on conflict (tenant_id, kind) do update set due_at = excluded.due_at
                """,
                kind.name(),
                due));
    }

    void clear(Set<Kind> kinds) {
        sql.update("delete from tenancy.deadline where kind = any (?)", (Object)
                kinds.stream().map(Kind::name).toArray(String[]::new));
    }

    /** Takes those out whose time has come: with the transaction they are done. */
    Set<Kind> takeDue(Instant now) {
        Set<Kind> due = EnumSet.noneOf(Kind.class);
        sql.query(
                "delete from tenancy.deadline where due_at <= ? returning kind",
                row -> due.add(Kind.valueOf(row.getString(1))),
                now);
        return due;
    }
}
