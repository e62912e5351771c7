package io.thermae.engagement.webhook;

import java.time.Duration;
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
    private long left;

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

    synchronized boolean isBusy() {
        return all > 0;
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
        left++;
        notifyAll();
        byTenant.computeIfPresent(tenant, (id, count) -> count == 1 ? null : (Integer) (count - 1));
    }

    /** How many have been brought, or not, since the node started. */
    synchronized long left() {
        return left;
    }

    /** Waits until more than so many have left; false if that takes too long. */
    synchronized boolean awaitMoreThan(long seen, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (left <= seen) {
                long rest = (end - System.nanoTime()) / 1_000_000;
                if (rest <= 0) {
                    return false;
                }
                wait(rest);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
