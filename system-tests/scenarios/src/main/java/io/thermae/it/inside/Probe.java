package io.thermae.it.inside;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.QuietHoursDecided;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A use case as the modules have them: it works in the tenant's transaction and publishes an event. */
@Stateless
@PermitAll
@TenantTransaction
public class Probe {

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    /** To its consumer an event that changes nothing where there are no visits: what it does not know it would refuse for a day. */
    public record ProbeSent(UUID subject, Urgency urgency) implements DomainEvent {

        @Override
        public String type() {
            return QuietHoursDecided.class.getSimpleName();
        }
    }

    /** The tenant that the database sees; empty for none. */
    public Optional<String> tenant() {
        return sql.first("select platform.current_tenant()::text", row -> String.valueOf(row.getString(1)))
                .filter(text -> !text.equals("null"));
    }

    /** Publishes an event about a subject. */
    public void publish(UUID subject) {
        publish(subject, Urgency.USUAL.name());
    }

    /** Publishes an event about a subject, which is as urgent as the name of an {@link Urgency} says. */
    public void publish(UUID subject, String urgency) {
        outbox.publish(new ProbeSent(subject, Urgency.valueOf(urgency)));
    }

    /** The subjects of what waits to be sent, in the order in which a relay would take it that saw what this transaction wrote. */
    public List<UUID> waiting() {
        return sql.query("select ordering_key from doors.claim_outbox(10000)", row -> row.getObject(1, UUID.class));
    }

    /** How many events about a subject there are, sent or not. */
    public long published(UUID subject) {
        return count("select count(*) from platform.outbox where ordering_key = ?", subject);
    }

    /** How many events about a subject have been sent. */
    public long sent(UUID subject) {
        return count("select count(*) from platform.outbox where ordering_key = ? and sent_at is not null", subject);
    }

    /** What the open tenant's audit has of a kind of thing, as JSON, the oldest first. */
    public List<String> audited(String entity) {
        return sql.query(
                "select door || ' ' || action || ' ' || after from platform.audit_entry where entity = ? order by at, id",
                row -> row.getString(1),
                entity);
    }

    private long count(String query, UUID subject) {
        return sql.query(query, row -> row.getLong(1), subject).get(0);
    }
}
