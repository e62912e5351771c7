package io.thermae.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/**
 * What has been erased in the open tenant, by ids. Whoever writes to people asks first: an event that was on its way when
 * a person was erased does not bring him back.
 */
@ApplicationScoped
public class Erasures {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Waits until nobody is about to write to people of the tenant, nor to erase any, and keeps it so until the transaction
     * ends. Before any person is locked.
     */
    public void begin() {
        sql.query("select platform.begin_erasure()", row -> "");
    }

    /** Notes that things are erased, with the running transaction. */
    public void note(Collection<UUID> things) {
        sql.update(
                "insert into platform.erased (id, at) select unnest(?::uuid[]), ? on conflict do nothing",
                things.toArray(UUID[]::new),
                clock.instant());
    }

    /** Whether people may be told of a thing; an erasure that has begun is waited for. */
    public boolean mayTellOf(UUID thing) {
        return sql.query("select platform.may_tell_of(?)", row -> row.getBoolean(1), thing)
                .get(0);
    }
}
