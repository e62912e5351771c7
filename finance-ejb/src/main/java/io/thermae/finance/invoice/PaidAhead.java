package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceView;
import java.time.LocalDate;
import java.util.UUID;

/** What was paid for a visit before its invoice was there. */
public interface PaidAhead {

    /**
     * Keeps the visit's invoice from being issued until the transaction ends: whoever writes such money down has it, so that he
     * sees the invoice, or whoever issues that sees the money. After the booking, and before invoices.
     */
    void guard(UUID bookingId);

    /** The same, of the visit of an invoice, if that has one; whoever issues an invoice has it before he locks that. */
    void guardVisitOf(UUID invoiceId);

    /** Locks it until the transaction ends; false if there is none. */
    boolean lock(UUID bookingId);

    /**
     * Lets it pay the visit's invoice, which was issued, or that of its fee.
     *
     * @param on the day to which that belongs
     */
    void pay(UUID bookingId, InvoiceView invoice, LocalDate on);
}
