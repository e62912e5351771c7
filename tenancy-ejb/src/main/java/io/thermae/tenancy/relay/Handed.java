package io.thermae.tenancy.relay;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch that was to be handed to the broker.
 *
 * @param claimed how many events were to go
 * @param taken those that went, in their order
 * @param refused the queues of which an event was not taken: nothing of theirs went after it, so that their order holds
 * @param away why the broker was given up; null if it was there
 */
public record Handed(int claimed, List<ClaimedEvents.Waiting> taken, Set<String> refused, @Nullable EJBException away) {

    /** All of it went. */
    static Handed all(List<ClaimedEvents.Waiting> batch) {
        return new Handed(batch.size(), batch, Set.of(), null);
    }

    /** The events that went. */
    UUID[] ids() {
        return taken.stream().map(ClaimedEvents.Waiting::id).toArray(UUID[]::new);
    }

    /** The queues that took something. */
    Set<String> takers() {
        return taken.stream().map(ClaimedEvents.Waiting::queue).collect(Collectors.toSet());
    }
}
