package io.thermae.engagement.webhook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What this node has in its hands. No business has more than its part of it, so that receivers who do not answer keep nobody's
 * deliveries waiting but their own business's.
 */
final class InFlight {

    private final int most;
    private final int ofOne;
    private final Map<UUID, Integer> byTenant = new HashMap<>();
    private int all;

    /**
     * @param most of all
     * @param ofOne business
     */
    InFlight(int most, int ofOne) {
        this.most = most;
        this.ofOne = ofOne;
    }

    synchronized int free() {
        return most - all;
    }

    synchronized int freeOf(UUID tenant) {
        return Math.max(0, Math.min(most - all, ofOne - byTenant.getOrDefault(tenant, 0)));
    }

    /** Those businesses that can have no more. */
    synchronized Set<UUID> busy() {
        Set<UUID> busy = new HashSet<>();
        byTenant.forEach((tenant, count) -> {
            if (count >= ofOne) {
                busy.add(tenant);
            }
        });
        return busy;
    }

    synchronized void take(UUID tenant) {
        all++;
        byTenant.merge(tenant, 1, Integer::sum);
    }

    synchronized void leave(UUID tenant) {
        all--;
        byTenant.computeIfPresent(tenant, (id, count) -> count == 1 ? null : (Integer) (count - 1));
    }
}
