package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Optional;

/** For who writes the invoices of subscriptions: how the one of the open business goes on. */
@Local
public interface BillSubscription {

    /**
     * Begins the next period if the running one is over, and gives the subscription if its period is to be invoiced now; locked
     * until the transaction ends. Empty if there is nothing to do, or somebody else is at it.
     */
    Optional<SubscriptionView> claim();

    /** The running period was invoiced. */
    void billed();

    /** An invoice is overdue; nothing if that is known, or the business is suspended for it. */
    void pastDue();

    /** An invoice was not paid in time. */
    void suspend();

    /**
     * No invoice is overdue any more.
     *
     * @return whether the subscription was suspended so far
     */
    boolean settled();
}
