package io.thermae.finance.tax;

import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.api.TaxRates;
import io.thermae.finance.product.StoredProducts;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the tax rates. */
@Stateless
@PermitAll
@TenantTransaction
public class TaxRatesBean implements TaxRates {

    @Inject
    StoredTaxRates stored;

    @Inject
    StoredServiceTaxes ofServices;

    @Inject
    StoredProducts products;

    @Inject
    ExpectedVersion expected;

    @Override
    public Listed list() {
        return new Listed(stored.inUse(), stored.version());
    }

    @Override
    public Listed decide(List<Draft> rates) {
        stored.lock();
        long version = stored.version();
        expected.require(version);
        check(rates, stored.inUse(), ofServices.used(), products.usedRates());
        stored.archiveAll(version + 1);
        for (int i = 0; i < rates.size(); i++) {
            Draft draft = rates.get(i);
            stored.put(Objects.requireNonNullElseGet(draft.id(), Ids::next), draft, i, version + 1);
        }
        return list();
    }

    private static void check(List<Draft> rates, List<TaxRateView> inUse, Set<UUID> ofServices, Set<UUID> ofProducts) {
        Map<UUID, TaxRateView> known = inUse.stream().collect(Collectors.toMap(TaxRateView::id, Function.identity()));
        List<FieldViolation> violations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        boolean standard = false;
        for (int i = 0; i < rates.size(); i++) {
            Draft draft = rates.get(i);
            String field = "rates[" + i + "].";
            if (!names.add(draft.name().strip().toLowerCase(Locale.ROOT))) {
                violations.add(new FieldViolation(field + "name", "repeated"));
            }
            if (draft.standard() && standard) {
                violations.add(new FieldViolation(field + "standard", "repeated"));
            }
            standard |= draft.standard();
            if (draft.id() != null) {
                TaxRateView before = known.get(draft.id());
                if (before == null) {
                    violations.add(new FieldViolation(field + "id", "unknown_tax_rate"));
                } else if (!ids.add(draft.id())) {
                    violations.add(new FieldViolation(field + "id", "repeated"));
                } else if (before.rate() != draft.rate()) {
                    violations.add(new FieldViolation(field + "percent", "rate_stays"));
                }
            }
        }
        for (TaxRateView rate : inUse) {
            // they would be taxed at the standard rate, and nobody would notice
            if (ofServices.contains(rate.id()) && !ids.contains(rate.id())) {
                violations.add(new FieldViolation("rates", "rate_of_services", Map.of("name", rate.name())));
            }
            if (ofProducts.contains(rate.id()) && !ids.contains(rate.id())) {
                violations.add(new FieldViolation("rates", "rate_of_products", Map.of("name", rate.name())));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
