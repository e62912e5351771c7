package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Asks again for what a business has not paid; whoever writes the invoices of subscriptions has it. */
@Local
public interface ResumeDunning {

    /**
     * The business was suspended since it has not paid, and goes on all the same: somebody has let it. Of what is overdue and was
     * not to be looked at any more, the last step is ahead again.
     */
    void resume();
}
