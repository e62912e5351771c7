package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceView;
import java.time.LocalDate;
import java.util.UUID;

/** What was paid for a visit before its invoice was there. */
public interface PaidAhead {

    /** Locks it until the transaction ends; false if there is none. */
    boolean lock(UUID bookingId);

    /**
     * Lets it pay the visit's invoice, which was just issued.
     *
     * @param on the day to which that belongs
     */
    void pay(UUID bookingId, InvoiceView invoice, LocalDate on);
}
