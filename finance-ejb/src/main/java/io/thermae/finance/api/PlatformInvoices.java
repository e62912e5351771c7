package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invoices of the platform to the business of the call. */
@Local
public interface PlatformInvoices {

    /** The latest first. */
    List<PlatformInvoiceView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if the business has none such */
    PlatformInvoiceView get(UUID id);

    /**
     * Notes that one was paid, as by a bank transfer. If nothing is overdue any more, a business that was suspended for that goes
     * on.
     *
     * @param reference of the payment; null for none
     * @throws io.thermae.kernel.NotFound if the business has none such
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was paid
     */
    PlatformInvoiceView pay(UUID id, @Nullable String reference);
}
