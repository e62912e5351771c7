package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invoices of the platform to the business of the call. */
@Local
public interface PlatformInvoices {

    /** The latest first. */
    List<PlatformInvoiceView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if the business has none such */
    PlatformInvoiceView get(UUID id);

    /** Why the card that is kept was refused, by invoice: of those that are open and whose last attempt to charge it was. */
    Map<UUID, CardRefused> refusals(Collection<UUID> ids);

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
