package io.thermae.it.inside;

import io.thermae.kernel.DelayKey;
import io.thermae.kernel.DelayedDelivery;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.QuietHoursDecided;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has things sent later, and does what nodes do when their instant has come. */
@Stateless
@PermitAll
@TenantTransaction
public class DelayProbe {

    private static final int ALL = 1_000_000;

    @Resource
    SessionContext context;

    @Inject
    DelayedDelivery delayed;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Has a command about a thing sent at an instant; who takes it finds no visits, and nothing to do. */
    public void schedule(UUID thing, Instant at, UUID subject) {
        delayed.schedule(key(thing), at, new QuietHoursDecided(subject));
    }

    /** As {@link #schedule}, so long from now on the server's clock. */
    public void scheduleIn(UUID thing, Duration delay, UUID subject) {
        schedule(thing, clock.instant().plus(delay), subject);
    }

    public boolean cancel(UUID thing) {
        return delayed.cancel(key(thing));
    }

    /** A node's round, if its clock shows that. */
    public void release(Instant moment) {
        sql.query("select doors.release_delayed_events(?, ?)", row -> row.getInt(1), moment, ALL);
    }

    /** Subjects of the business of which events would go out after another node's round, which is then as if it had not been. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<UUID> releasedElsewhere(Instant moment) {
        release(moment);
        List<UUID> subjects = published();
        context.setRollbackOnly();
        return subjects;
    }

    /** Subjects of all events of the business, sent or not. */
    public List<UUID> published() {
        return sql.query("select ordering_key from platform.outbox order by id", row -> row.getObject(1, UUID.class));
    }

    /** How many commands of the business wait for their instants. */
    public long waiting() {
        return sql.query("select count(*) from platform.delayed_event", row -> row.getLong(1))
                .get(0);
    }

    /** Erases a thing, as far as events go. */
    public void erase(UUID thing) {
        sql.query("select doors.forget_events(?, ?)", row -> "", new UUID[] {thing}, new String[0]);
    }

    private static DelayKey key(UUID thing) {
        return new DelayKey("inside.probe", thing);
    }
}
