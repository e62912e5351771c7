package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Takes a person out of all that the business keeps, in the running transaction. Called by whoever knows the person. */
@Local
public interface ErasePerson {

    /**
     * Erases what is personal in the rows of all modules, in the audit, in events and in kept answers; leaves an entry in
     * the audit. The caller has begun the erasure ({@link io.thermae.kernel.Erasures#begin}) and then locked the person's own
     * row.
     *
     * @param reason for the audit; it does not name the person
     * @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} while visits are to come
     */
    void erase(DataSubject person, String reason);
}
