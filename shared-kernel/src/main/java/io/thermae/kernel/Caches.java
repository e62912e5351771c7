package io.thermae.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * What this node keeps in memory of businesses. Nothing is answered from it without the business's {@link Stamp}: one short
 * statement instead of several long ones, and never anything outdated, whichever node has changed it. So it is right to
 * read one's own writes from it, and there is nothing to invalidate.
 */
@ApplicationScoped
public class Caches {

    /** What is kept, and how it is called in configuration and figures. */
    public enum Name {
        BUSINESS("business"),
        SERVICES("services"),
        MASTERS("masters"),
        SCHEDULES("schedules"),
        OCCUPANCY("occupancy");

        private final String key;

        Name(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** What counts for more than one entry. */
    public interface Weighed {
        /** As how many entries it counts; at least 1. */
        int weight();
    }

    /** Figures of one cache since the node started. */
    public record Figures(String name, long size, long hits, long misses) {}

    private record Key(TenantId tenant, Object of) {}

    private record Entry(Stamp stamp, Object value) {}

    private record Kept(Cache<Key, Entry> entries, LongAdder hits, LongAdder misses) {}

    private final Map<Name, Kept> caches = new EnumMap<>(Name.class);

    @Inject
    Sql sql;

    @Inject
    TenantSetting setting;

    @Inject
    CurrentCaller caller;

    @Inject
    Config config;

    @PostConstruct
    void make() {
        long size = config.getValue("thermae.cache.max-entries", Long.class);
        for (Name name : Name.values()) {
            Duration life = Duration.ofMinutes(config.getValue("thermae.cache." + name.key + "-minutes", Long.class));
            Cache<Key, Entry> entries = Caffeine.newBuilder()
                    .maximumWeight(size)
                    .weigher((Key key, Entry entry) -> entry.value instanceof Weighed weighed ? weighed.weight() : 1)
                    .expireAfterWrite(life)
                    .build();
            caches.put(name, new Kept(entries, new LongAdder(), new LongAdder()));
        }
    }

    /** The state of a business now, to be asked for before what is looked for. */
    public Stamp stamp(TenantId tenant) {
        return sql.query(
                        "select s.*, pg_current_xact_id_if_assigned() is not null as writing from doors.cache_stamp(?) s",
                        Caches::stamp,
                        tenant.value())
                .get(0);
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getLong("epoch"),
                row.getLong("generation"),
                Timestamps.of(row, "changed_at"),
                row.getBoolean("writing"));
    }

    /**
     * What was loaded for this stamp, or is loaded now.
     *
     * @param of what of the business, with all that it depends on
     * @param loader gives what nobody changes any more
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Name name, TenantId tenant, Stamp stamp, Object of, Supplier<T> loader) {
        if (stamp.writing()) {
            return loader.get();
        }
        Kept kept = kept(name);
        Key key = new Key(tenant, of);
        Entry known = kept.entries.getIfPresent(key);
        if (known != null && known.stamp.equals(stamp)) {
            kept.hits.increment();
            return (T) known.value;
        }
        kept.misses.increment();
        T loaded = loader.get();
        kept.entries.put(key, new Entry(stamp, loaded));
        return loaded;
    }

    /**
     * The same for the open business, as the running transaction has found it: the stamp came along when the tenant was
     * opened, and costs nothing. For those who have not changed an entity of it before they ask.
     *
     * @throws IllegalStateException if no tenant is open
     */
    public <T> T found(Name name, Object of, Supplier<T> loader) {
        return sql.hasChangedSomething() ? loader.get() : get(name, caller.tenant(), setting.stamp(), of, loader);
    }

    /** Whether what is remembered of the open business is what the running transaction would find. */
    public boolean mayBeAsked() {
        return !sql.hasChangedSomething() && !setting.stamp().writing();
    }

    /**
     * What is kept of the open business and was right when the running transaction began: for what its keeper brings up to
     * date himself. Empty if there is none, or the transaction has changed something.
     *
     * @throws IllegalStateException if no tenant is open
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> known(Name name, Object of) {
        if (!mayBeAsked()) {
            return Optional.empty();
        }
        Kept kept = kept(name);
        Entry known = kept.entries.getIfPresent(new Key(caller.tenant(), of));
        if (known == null || !known.stamp.equals(setting.stamp())) {
            kept.misses.increment();
            return Optional.empty();
        }
        kept.hits.increment();
        return Optional.of((T) known.value);
    }

    /**
     * Keeps what was read in the running transaction, in place of what was kept. Does nothing if the transaction has changed
     * something: what it sees others may never see.
     *
     * @throws IllegalStateException if no tenant is open
     */
    public void keep(Name name, Object of, Object value) {
        if (mayBeAsked()) {
            kept(name).entries.put(new Key(caller.tenant(), of), new Entry(setting.stamp(), value));
        }
    }

    public Figures figures(Name name) {
        Kept kept = kept(name);
        kept.entries.cleanUp();
        return new Figures(name.key, kept.entries.estimatedSize(), kept.hits.sum(), kept.misses.sum());
    }

    /** Empties the caches of this node at once, and makes all others begin anew. */
    public void clear() {
        sql.update("update platform.cache_epoch set epoch = epoch + 1");
        caches.values().forEach(kept -> kept.entries.invalidateAll());
    }

    private Kept kept(Name name) {
        return Objects.requireNonNull(caches.get(name));
    }
}
