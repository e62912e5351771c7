package io.thermae.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has failed before in one work of a job, as a round finds it. */
final class Holds {

    private final String job;
    private final String work;

    /** By business, since a round asks in each of them, and then by id: there may be many of both. */
    private final Map<UUID, Map<UUID, Hold>> known = new HashMap<>();

    /** @param id of what is done; the business's own for all that is done in it */
    record Thing(UUID tenant, UUID id) {

        static Thing whole(UUID tenant) {
            return new Thing(tenant, tenant);
        }
    }

    /**
     * How often it has failed, and until when nobody tries.
     *
     * @param failures in a row, at least one
     */
    record Hold(int failures, Instant until) {

        boolean lasts(Instant now) {
            return until.isAfter(now);
        }
    }

    /**
     * What a round finds.
     *
     * @param job the job's name
     * @param work of the job, which may have several
     */
    Holds(String job, String work, Map<Thing, Hold> known) {
        this.job = job;
        this.work = work;
        known.forEach((thing, hold) -> this.known
                .computeIfAbsent(thing.tenant(), tenant -> new HashMap<>())
                .put(thing.id(), hold));
    }

    String job() {
        return job;
    }

    String work() {
        return work;
    }

    boolean isHeld(Thing thing, Instant now) {
        Hold hold = hold(thing);
        return hold != null && hold.lasts(now);
    }

    boolean hasFailed(Thing thing) {
        return hold(thing) != null;
    }

    int failures(Thing thing) {
        Hold hold = hold(thing);
        return hold == null ? 0 : hold.failures();
    }

    /**
     * In how many businesses something waits, be it all or one thing: where nothing but that is due, the business is found and
     * there is nothing to do in it.
     */
    int businesses(Instant now) {
        return (int) known.values().stream()
                .filter(holds -> holds.values().stream().anyMatch(hold -> hold.lasts(now)))
                .count();
    }

    /** How many things of a business wait, each by itself. */
    int things(UUID tenant, Instant now) {
        return (int) known.getOrDefault(tenant, Map.of()).entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(tenant) && entry.getValue().lasts(now))
                .count();
    }

    private @Nullable Hold hold(Thing thing) {
        return known.getOrDefault(thing.tenant(), Map.of()).get(thing.id());
    }
}
