package io.thermae.finance.api;

import jakarta.ejb.Local;

/** Works out the caller's business's reports of long periods now, without waiting for the job's next round. */
@Local
public interface WorkOutReports {

    /**
     * Works out the oldest ones at which nobody is, some of them at most; it may take minutes. As often as one likes: where none waits,
     * nothing happens. What fails is told in the log, counts as a try, and is left to the job; nothing is thrown then. Nothing happens
     * either on a node that works out no reports.
     */
    void workOut();
}
