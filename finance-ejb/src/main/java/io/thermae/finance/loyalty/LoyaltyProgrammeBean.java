package io.thermae.finance.loyalty;

import io.thermae.booking.api.ServiceCategories;
import io.thermae.booking.api.ServiceCategoryView;
import io.thermae.booking.api.Services;
import io.thermae.finance.api.LoyaltyProgramme;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps the programme. */
@Stateless
@PermitAll
@TenantTransaction
public class LoyaltyProgrammeBean implements LoyaltyProgramme {

    private static final int AT_ONCE = 200;

    @Inject
    StoredProgramme stored;

    @Inject
    FinanceSettings settings;

    @Inject
    Services services;

    @Inject
    ServiceCategories categories;

    @Inject
    ExpectedVersion expected;

    @Override
    public Decided get() {
        return stored.decided();
    }

    @Override
    public Decided decide(boolean active, Terms terms) {
        stored.lock();
        long version = stored.decided().version();
        expected.require(version);
        ProgrammePolicy.check(
                terms,
                settings.currency(),
                services.categories(terms.serviceIds()).keySet(),
                terms.categoryIds().isEmpty() ? Set.of() : categories());
        stored.put(active, terms, version + 1);
        return stored.decided();
    }

    private Set<UUID> categories() {
        Set<UUID> all = new HashSet<>();
        List<ServiceCategoryView> some = categories.list(new Portion(null, AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(category -> all.add(category.id()));
            some = categories.list(new Portion(some.get(some.size() - 1).id(), AT_ONCE));
        }
        return all;
    }
}
