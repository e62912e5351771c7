package io.thermae.engagement.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What this node has in its hands. No business has more than its part of it, and webhooks that have just failed have half of
 * that together, and those of all businesses half of all: so who does not answer takes no hand from who does.
 */
final class InFlight {

    private final int most;
    private final int ofOne;
    private final Map<UUID, Integer> byTenant = new HashMap<>();
    private final Map<UUID, Integer> failingByTenant = new HashMap<>();
    private int all;
    private int failing;
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

    /** What a business can have besides what it has. */
    synchronized Room roomOf(UUID tenant) {
        return new Room(
                Math.max(0, Math.min(most - all, ofOne - byTenant.getOrDefault(tenant, 0))),
                Math.max(0, Math.min(half(most) - failing, half(ofOne) - failingByTenant.getOrDefault(tenant, 0))));
    }

    private static int half(int of) {
        return Math.max(1, of / 2);
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

    /** @param isFailing as long as it is here, whatever comes of it */
    synchronized void take(UUID tenant, boolean isFailing) {
        all++;
        byTenant.merge(tenant, 1, Integer::sum);
        if (isFailing) {
            failing++;
            failingByTenant.merge(tenant, 1, Integer::sum);
        }
    }

    synchronized void leave(UUID tenant, boolean wasFailing) {
        all--;
        left++;
        notifyAll();
        oneLess(byTenant, tenant);
        if (wasFailing) {
            failing--;
            oneLess(failingByTenant, tenant);
        }
    }

    private static void oneLess(Map<UUID, Integer> counts, UUID tenant) {
        counts.computeIfPresent(tenant, (id, count) -> count == 1 ? null : (Integer) (count - 1));
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
