package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;

/** Counts, in the tenant's transaction, what a plan may limit. Of each limit one module does. */
@Local
public interface PlanUsage {

    /** What it counts. */
    PlanLimit limit();

    /**
     * How much of it there is now.
     *
     * @param month when the running month began, on the calendar of the business: what is counted by the month is since then
     */
    long used(Instant month);
}
