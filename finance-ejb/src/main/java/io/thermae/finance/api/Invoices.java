package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes: an owner's are all, a manager's those of his branches. */
@Local
public interface Invoices {

    /** The latest first. */
    List<InvoiceView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    InvoiceView get(UUID id);

    /**
     * Draws an invoice up.
     *
     * @throws io.thermae.kernel.InvalidInput for what is not known or adds up to nothing sensible
     */
    InvoiceView draft(InvoiceDraft draft);

    /**
     * Draws the invoice of a booking up, with the names and prices that were agreed, and without what was left out.
     *
     * @param taxRateId of all its lines; null for that of each one's service, and the standard one of the others
     * @param series null for the usual one
     * @param dueDays null for what the business has decided
     * @throws io.thermae.kernel.NotFound if there is no booking that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ALREADY_INVOICED}; {@code ILLEGAL_TRANSITION} if it does not take place
     */
    InvoiceView draftOfBooking(
            UUID bookingId, @Nullable UUID taxRateId, @Nullable String series, @Nullable Integer dueDays);

    /**
     * Draws a draft up anew; it stays the booking's.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was issued; {@code STALE_VERSION}
     */
    InvoiceView edit(UUID id, InvoiceDraft draft);

    /** Deletes a draft; throws as {@link #edit}. */
    void remove(UUID id);

    /**
     * Which documents; null leaves a criterion out.
     *
     * @param open whether something of it is owed
     */
    record Filter(
            @Nullable InvoiceKind kind,
            @Nullable InvoiceStatus status,
            @Nullable UUID customerId,
            @Nullable UUID bookingId,
            @Nullable UUID branchId,
            @Nullable Boolean open) {}
}
