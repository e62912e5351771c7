package io.thermae.tenancy.audit;

import io.thermae.tenancy.api.AuditAction;
import io.thermae.tenancy.api.AuditEntries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a filter asks of the entries. Only what it names becomes part of the statement, so that each kind of question finds
 * its index.
 */
final class Condition {

    private final List<String> terms = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Condition() {}

    static Condition of(AuditEntries.Filter filter) {
        Condition condition = new Condition();
        UUID actor = filter.actorId();
        if (actor != null) {
            condition.add("(actor_id = ? or impersonator_id = ?)", actor, actor);
        }
        String entity = filter.entity();
        if (entity != null) {
            condition.add("entity = ?", entity);
        }
        UUID thing = filter.entityId();
        if (thing != null) {
            String id = thing.toString();
            condition.add(
                    "(entity_id = ? or action = 'READ'"
                            + " and (jsonb_exists(after -> 'bookings', ?) or jsonb_exists(after -> 'customers', ?)))",
                    thing,
                    id,
                    id);
        }
        AuditAction action = filter.action();
        if (action != null) {
            condition.add("action = ?", action.name());
        }
        Instant from = filter.from();
        if (from != null) {
            condition.add("at >= ?", from);
        }
        Instant to = filter.to();
        if (to != null) {
            condition.add("at < ?", to);
        }
        AuditEntries.Position after = filter.after();
        if (after != null) {
            condition.add("(at, id) < (?, ?)", after.at(), after.id());
        }
        return condition;
    }

    private void add(String term, Object... values) {
        terms.add(term);
        arguments.addAll(List.of(values));
    }

    /** The WHERE clause, with a question mark for each argument; empty if all are asked for. */
    String where() {
        return terms.isEmpty() ? "" : "where " + String.join(" and ", terms);
    }

    Object[] argumentsAnd(int limit) {
        List<Object> all = new ArrayList<>(arguments);
        all.add(limit);
        return all.toArray();
    }
}
