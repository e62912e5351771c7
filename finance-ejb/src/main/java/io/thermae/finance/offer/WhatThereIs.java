package io.thermae.finance.offer;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What there is in the caller's business that can be offered. */
@ApplicationScoped
public class WhatThereIs {

    @Inject
    FinanceSettings settings;

    @Inject
    Services services;

    @Inject
    Branches branches;

    @Inject
    StoredTaxRates rates;

    /** @param serviceIds the services that matter, whether or not there are such */
    public OfferPolicy.Known known(List<UUID> serviceIds) {
        return new OfferPolicy.Known(
                settings.currency(),
                services.categories(serviceIds).keySet(),
                branches.list().stream().map(BranchView::id).collect(Collectors.toSet()),
                rates.inUse().stream().map(TaxRateView::id).collect(Collectors.toSet()));
    }
}
