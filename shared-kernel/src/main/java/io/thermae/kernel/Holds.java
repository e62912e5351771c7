package io.thermae.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What has failed before in one work of a job, as a round finds it.
 *
 * @param job the job's name
 * @param work of the job, which may have several
 */
record Holds(String job, String work, Map<Thing, Hold> known) {

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
    record Hold(int failures, Instant until) {}

    boolean isHeld(Thing thing, Instant now) {
        Hold hold = known.get(thing);
        return hold != null && hold.until().isAfter(now);
    }

    boolean hasFailed(Thing thing) {
        return known.containsKey(thing);
    }

    int failures(Thing thing) {
        Hold hold = known.get(thing);
        return hold == null ? 0 : hold.failures();
    }

    /**
     * In how many businesses something waits, be it all or one thing: where nothing but that is due, the business is found and
     * there is nothing to do in it.
     */
    int businesses(Instant now) {
        return (int) known.keySet().stream()
                .filter(thing -> isHeld(thing, now))
                .map(Thing::tenant)
                .distinct()
                .count();
    }

    /** How many things of a business wait, each by itself. */
    int things(UUID tenant, Instant now) {
        return (int) known.keySet().stream()
                .filter(thing -> thing.tenant().equals(tenant))
                .filter(thing -> !thing.equals(Thing.whole(tenant)) && isHeld(thing, now))
                .count();
    }
}
