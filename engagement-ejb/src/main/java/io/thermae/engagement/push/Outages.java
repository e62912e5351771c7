package io.thermae.engagement.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A circuit breaker for each push service, on this node: one that has failed several times in a row is left alone for a while, or for
 * as long as it has said, and then only one may try; so the pushes of other services do not wait for it. The specification's circuit
 * breaker would know one state for all of them.
 */
@ApplicationScoped
public class Outages {

    static final int IN_A_ROW = 4;
    static final Duration REST = Duration.ofSeconds(15);

    /** Whatever a service says: the queue tries again by itself. */
    static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final Cache<String, Service> services = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST_REST.multipliedBy(2))
            .build();

    LongSupplier nanos = System::nanoTime;

    /** How a service does. */
    private static final class Service {
        private int failures;
        private boolean rests;
        private long restsUntil;
        private boolean isTried;
    }

    /** Whether it may be called now; who may says what has come of it. */
    boolean mayTry(String name) {
        Service service = Objects.requireNonNull(services.get(name, any -> new Service()));
        synchronized (service) {
            if (service.rests && nanos.getAsLong() - service.restsUntil < 0) {
                return false;
            }
            if (service.failures < IN_A_ROW) {
                return true;
            }
            boolean isFirst = !service.isTried;
            service.isTried = true;
            return isFirst;
        }
    }

    /** It has answered, whatever it thinks of the push. */
    void answered(String name) {
        services.invalidate(name);
    }

    /** @param retryAfter how long it wants to be left alone; empty if it has not said */
    void failed(String name, Optional<Duration> retryAfter) {
        Service service = Objects.requireNonNull(services.get(name, any -> new Service()));
        synchronized (service) {
            service.failures++;
            service.isTried = false;
            Optional<Duration> rest =
                    retryAfter.or(() -> service.failures >= IN_A_ROW ? Optional.of(REST) : Optional.empty());
            rest.ifPresent(time -> {
                service.rests = true;
                service.restsUntil =
                        nanos.getAsLong() + (time.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : time).toNanos();
            });
        }
    }
}
