package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of the entered tenant. That somebody looks at it is an entry itself. */
@Local
public interface AuditEntries {

    /** Entries, newest first. */
    List<AuditEntryView> list(Filter filter);

    /**
     * Which entries; null leaves a criterion out.
     *
     * @param actorId who did it, or in whose name a super administrator did, or the super administrator
     * @param entityId the thing, or what was seen of it
     * @param from at or after
     * @param to before
     * @param after the last entry of the page before
     * @param limit at most so many
     */
    record Filter(
            @Nullable UUID actorId,
            @Nullable String entity,
            @Nullable UUID entityId,
            @Nullable AuditAction action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Position after,
            int limit) {

        /** The same entries from another place on. */
        public Filter from(Position place) {
            return new Filter(actorId, entity, entityId, action, from, to, place, limit);
        }
    }

    /** A place in the list. */
    record Position(Instant at, long id) {

        public static Position of(AuditEntryView entry) {
            return new Position(entry.at(), entry.id());
        }
    }
}
