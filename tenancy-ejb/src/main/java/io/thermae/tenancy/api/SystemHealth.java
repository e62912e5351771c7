package io.thermae.tenancy.api;

import io.thermae.kernel.SystemCheck;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the node that answers has found out about the system, for those who run it. Nothing is looked at by asking. */
@Local
public interface SystemHealth {

    /**
     * A check, as it was the last time.
     *
     * @param since when this node saw it become so
     * @param number in its unit
     * @param lookedAt the last time
     */
    record CheckView(
            String name, SystemCheck.Status status, Instant since, long number, String unit, Instant lookedAt) {}

    /** The names of all checks, in order. */
    List<String> names();

    /** All of them, by name; none before the first look, a minute after the node has started. */
    List<CheckView> checks();

    /** One of them; empty before the first look, or if there is none of that name. */
    Optional<CheckView> check(String name);
}
