package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of the whole platform, for its administrators. A door. */
@Local
public interface PlatformStatistics {

    /** Registrations by step; steps without any are left out. */
    List<Registrations> registrations(Period period);

    /** What waits to be sent to the broker. */
    Waiting outbox();

    /**
     * Registrations of a step.
     *
     * @param period first day of the step
     */
    record Registrations(LocalDate period, long registrations) {}

    /**
     * A queue of our own.
     *
     * @param unsent how many wait
     * @param oldest since when the first one does; null if none waits
     */
    record Waiting(long unsent, @Nullable Instant oldest) {}
}
