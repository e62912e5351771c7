package io.thermae.booking.api;

import jakarta.ejb.Local;

/** Computes figures of days of the caller's business now, without waiting for the job's next round. */
@Local
public interface ComputeMarkedDays {

    /**
     * Computes the days of all branches in which there is something to do and nobody else is at it. As often as one likes: where nothing
     * is to be done, nothing happens. What fails is told in the log and left to the job, as what has failed there; nothing is thrown then.
     * Nothing happens either on a node that computes no figures.
     */
    void compute();
}
