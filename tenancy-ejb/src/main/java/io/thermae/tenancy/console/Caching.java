package io.thermae.tenancy.console;

import io.thermae.kernel.Caches;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Shows the caches. */
record Caching(Caches caches, Notes notes) implements CachesMXBean {

    @Override
    public Map<String, Long> getSizes() {
        return each(Caches.Figures::size);
    }

    @Override
    public Map<String, Long> getHitPercents() {
        return each(figures -> {
            long all = figures.hits() + figures.misses();
            return all == 0 ? 0 : 100 * figures.hits() / all;
        });
    }

    @Override
    public void clear() {
        caches.clear();
        notes.changed("caches", Map.of("emptied", true));
    }

    private Map<String, Long> each(ToLongFunction<Caches.Figures> figure) {
        Map<String, Long> result = new TreeMap<>();
        Arrays.stream(Caches.Name.values())
                .map(caches::figures)
                .forEach(figures -> result.put(figures.name(), figure.applyAsLong(figures)));
        return result;
    }
}
