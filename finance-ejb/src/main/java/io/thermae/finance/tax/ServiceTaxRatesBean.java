package io.thermae.finance.tax;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.ServiceTaxRateView;
import io.thermae.finance.api.ServiceTaxRates;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps which services are taxed at rates of their own. */
@Stateless
@PermitAll
@TenantTransaction
public class ServiceTaxRatesBean implements ServiceTaxRates {

    @Inject
    StoredServiceTaxes stored;

    @Inject
    StoredTaxRates rates;

    @Inject
    Services services;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<ServiceTaxRateView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public ServiceTaxRateView get(UUID serviceId) {
        requireService(serviceId);
        return stored.get(serviceId);
    }

    @Override
    public ServiceTaxRateView set(UUID serviceId, UUID taxRateId) {
        lock(serviceId);
        if (rates.inUse().stream().noneMatch(rate -> rate.id().equals(taxRateId))) {
            throw new InvalidInput("taxRateId", "unknown_tax_rate");
        }
        stored.set(serviceId, taxRateId);
        return stored.get(serviceId);
    }

    @Override
    public void clear(UUID serviceId) {
        lock(serviceId);
        stored.clear(serviceId);
    }

    /** With the rates themselves: none is left out of them while a service gets it. */
    private void lock(UUID serviceId) {
        requireService(serviceId);
        rates.lock();
        expected.require(stored.get(serviceId).version());
    }

    private void requireService(UUID serviceId) {
        if (services.categories(List.of(serviceId)).isEmpty()) {
            throw new NotFound("service");
        }
    }
}
