package io.thermae.booking.availability;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Stamp;
import io.thermae.kernel.TenantId;
import java.util.function.Supplier;

/** What this node remembers of a business's schedules, or nothing. */
interface Memory {

    /** What is remembered, else what is loaded now. */
    <T> T get(Object what, Supplier<T> loader);

    /** Remembers nothing: for those who change something by what they see. */
    static Memory none() {
        return new Memory() {
            @Override
            public <T> T get(Object what, Supplier<T> loader) {
                return loader.get();
            }
        };
    }

    /** Remembers what has not changed since. */
    static Memory of(Caches caches, TenantId tenant) {
        Stamp stamp = caches.stamp(tenant);
        return new Memory() {
            @Override
            public <T> T get(Object what, Supplier<T> loader) {
                return caches.get(Caches.Name.SCHEDULES, tenant, stamp, what, loader);
            }
        };
    }
}
