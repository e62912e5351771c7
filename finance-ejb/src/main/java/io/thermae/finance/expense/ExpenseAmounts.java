package io.thermae.finance.expense;

import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of what a receipt says is tax. Unlike what the business sells, what it buys has no standard rate. */
@ApplicationScoped
public class ExpenseAmounts {

    @Inject
    StoredTaxRates rates;

    /**
     * The rate of a tax, in thousandths of a percent; adds what is wrong with it.
     *
     * @param taxRateId null for none
     */
    int rate(@Nullable UUID taxRateId, List<FieldViolation> violations) {
        if (taxRateId == null) {
            return 0;
        }
        Optional<TaxRateView> found = rates.inUse().stream()
                .filter(rate -> rate.id().equals(taxRateId))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(new FieldViolation("taxRateId", "unknown_tax_rate"));
        }
        return found.map(TaxRateView::rate).orElse(0);
    }

    /** An amount without its tax, and the tax. */
    static TaxPolicy.Taxed split(Money amount, boolean taxInclusive, int rate) {
        return TaxPolicy.tax(
                        List.of(new TaxPolicy.Taxable(amount.minorUnits(), rate)),
                        taxInclusive,
                        TaxRounding.LINE,
                        amount.currency())
                .get(0);
    }
}
