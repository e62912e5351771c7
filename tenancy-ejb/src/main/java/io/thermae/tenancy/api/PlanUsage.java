package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Counts, in the tenant's transaction, what a plan may limit. Of each limit one module does. */
@Local
public interface PlanUsage {

    /** What it counts. */
    PlanLimit limit();

    /** How much of it there is now; of what is counted by the month, in the running one. */
    long used();
}
