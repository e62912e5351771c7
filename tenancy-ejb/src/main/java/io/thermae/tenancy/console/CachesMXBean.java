package io.thermae.tenancy.console;

import java.util.Map;

/** What this node keeps in memory. */
public interface CachesMXBean {

    /** How many things each cache holds. */
    Map<String, Long> getSizes();

    /** Hits among all look-ups of each cache, in percent. */
    Map<String, Long> getHitPercents();

    /** Empties the caches of all nodes. */
    void clear();
}
