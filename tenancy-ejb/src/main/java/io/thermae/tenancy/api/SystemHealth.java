package io.thermae.tenancy.api;

import io.thermae.kernel.SystemCheck;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the node that answers has found out about the system, for those who run it. Nothing is looked at by asking. */
@Local
public interface SystemHealth {

    /** Why it is not known how it is with a check, which counts as {@link SystemCheck.Status#DOWN}. */
    enum CheckFailure {
        /** The look has failed. */
        FAILED,
        /** The look has not ended in time; none begins before it has. */
        NO_ANSWER,
        /** This node has not looked for some of its periods: the job is paused, or does not go round. */
        OUTDATED
    }

    /**
     * A check, as it was the last time.
     *
     * @param since when this node saw it become so
     * @param number in its unit; zero if the last look has failed or not ended
     * @param lookedAt the last time
     * @param failure null if it is known how it is
     */
    record CheckView(
            String name,
            SystemCheck.Status status,
            Instant since,
            long number,
            String unit,
            Instant lookedAt,
            @Nullable CheckFailure failure) {}

    /** The names of all checks, in order. */
    List<String> names();

    /** All of them, by name; none before the first look, a minute after the node has started. */
    List<CheckView> checks();

    /** One of them; empty before the first look, or if there is none of that name. */
    Optional<CheckView> check(String name);
}
