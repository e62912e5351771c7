package io.thermae.finance.commission;

import io.thermae.booking.api.Masters;
import io.thermae.booking.api.Services;
import io.thermae.finance.api.CommissionRuleView;
import io.thermae.finance.api.CommissionRules;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.product.StoredProducts;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the commission rules. */
@Stateless
@PermitAll
@TenantTransaction
public class CommissionRulesBean implements CommissionRules {

    @Inject
    StoredRules stored;

    @Inject
    FinanceSettings settings;

    @Inject
    Masters masters;

    @Inject
    Services services;

    @Inject
    StoredProducts products;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<CommissionRuleView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public CommissionRuleView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public CommissionRuleView add(Draft draft) {
        String currency = settings.currency();
        List<FieldViolation> violations = new ArrayList<>();
        if ((draft.rate() == null) == (draft.fixed() == null)) {
            violations.add(new FieldViolation("percent", "percent_or_fixed"));
        }
        checkMoney("fromRevenue", draft.fromRevenue(), currency, violations);
        checkMoney("fixed", draft.fixed(), currency, violations);
        UUID service = draft.serviceId();
        if (service != null && services.categories(List.of(service)).isEmpty()) {
            violations.add(new FieldViolation("serviceId", "unknown_service"));
        }
        if (service != null && draft.products()) {
            violations.add(new FieldViolation("serviceId", "service_or_product"));
        }
        UUID product = draft.productId();
        if (product != null && products.find(product).isEmpty()) {
            violations.add(new FieldViolation("productId", "unknown_product"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        requireMaster(draft.masterId());
        return stored.get(stored.insert(draft, currency).orElseThrow(() -> new InvalidInput("fromRevenue", "taken")));
    }

    private void requireMaster(@Nullable UUID id) {
        try {
            if (id != null) {
                masters.get(id);
            }
        } catch (NotFound e) {
            throw new InvalidInput("masterId", "unknown_master");
        }
    }

    private static void checkMoney(
            String field, @Nullable Money amount, String currency, List<FieldViolation> violations) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            violations.add(new FieldViolation(field + ".currency", "currency_mismatch", Map.of("currency", currency)));
        } else if (amount.minorUnits() < 0 || amount.minorUnits() > EntryPolicy.MOST_MINOR_UNITS) {
            violations.add(new FieldViolation(field, "out_of_range"));
        }
    }

    @Override
    public void archive(UUID id) {
        CommissionRuleView rule = stored.lock(id);
        expected.require(rule.version());
        stored.archive(id);
    }
}
