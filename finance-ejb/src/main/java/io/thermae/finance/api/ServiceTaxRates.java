package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * Services that are taxed at a rate of their own, and not at the standard one. It counts for lines that are drawn up from then
 * on, of visits that were booked before, too.
 */
@Local
public interface ServiceTaxRates {

    /** Those with a rate of their own, archived services too, in the order of their ids. */
    List<ServiceTaxRateView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such service; archived ones are found */
    ServiceTaxRateView get(UUID serviceId);

    /**
     * Has a service taxed at a rate of its own.
     *
     * @throws io.thermae.kernel.NotFound if there is no such service
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     * @throws io.thermae.kernel.InvalidInput for a rate that is not in use
     */
    ServiceTaxRateView set(UUID serviceId, UUID taxRateId);

    /** Has it taxed at the standard rate again; throws as {@link #set}. */
    void clear(UUID serviceId);
}
