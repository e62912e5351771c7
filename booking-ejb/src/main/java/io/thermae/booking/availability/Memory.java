package io.thermae.booking.availability;

import io.thermae.kernel.Caches;
import java.util.function.Supplier;

/** What this node remembers of the open business's schedules. */
interface Memory {

    /** What is remembered, else what is loaded now. */
    <T> T get(Object what, Supplier<T> loader);

    /** Remembers what has not changed since, as the running transaction has found it. */
    static Memory of(Caches caches) {
        return new Memory() {
            @Override
            public <T> T get(Object what, Supplier<T> loader) {
                return caches.found(Caches.Name.SCHEDULES, what, loader);
            }
        };
    }
}
