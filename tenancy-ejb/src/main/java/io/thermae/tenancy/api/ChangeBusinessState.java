package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/**
 * The super administrator's word on a business that was approved, in the name of its tenant. The owners are told of each
 * step. All throw {@link io.thermae.kernel.NotFound} if there is no such business, and {@link io.thermae.kernel.RuleBroken}
 * with {@code ILLEGAL_TRANSITION} if its state does not allow the step.
 */
@Local
public interface ChangeBusinessState {

    /**
     * Keeps everybody else from changing it until the transaction ends. Whoever may change it, and locks its subscription or what it
     * owes as well, calls this first.
     */
    void lock();

    /** Ends its trial well, also one that has run out: it is ACTIVE. What it has not paid is asked for again. */
    TenantView activate();

    /** Its pages are closed, and its people may only read. */
    TenantView suspend(String reason);

    /**
     * A suspended business is what it was. On trial it has what was left of it; a trial that had run out begins anew. What it has
     * not paid is asked for again.
     */
    TenantView reactivate();
}
