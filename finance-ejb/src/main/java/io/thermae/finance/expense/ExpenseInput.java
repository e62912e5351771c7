package io.thermae.finance.expense;

import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.payment.PaymentInputPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every expense has to hold, whether it is spent once or again and again. */
@ApplicationScoped
public class ExpenseInput {

    @Inject
    StoredCategories categories;

    @Inject
    StoredSuppliers suppliers;

    @Inject
    ExpenseAmounts amounts;

    @Inject
    FinanceSettings settings;

    /** What is said of each. */
    record Said(UUID categoryId, @Nullable UUID supplierId, Money amount, @Nullable UUID taxRateId) {}

    /**
     * Holds it.
     *
     * @param kept category, supplier and tax rate that it has already, which may be archived; null for a new one
     * @param others what else is wrong
     * @return the rate of its tax, in thousandths of a percent
     * @throws InvalidInput for what there is not or is archived, another currency, and nothing
     */
    int check(Said said, @Nullable Said kept, int keptRate, List<FieldViolation> others) {
        List<FieldViolation> violations = new ArrayList<>(others);
        PaymentInputPolicy.checkAmount("amount", said.amount(), settings.currency(), violations);
        if ((kept == null || !said.categoryId().equals(kept.categoryId())) && !categories.isInUse(said.categoryId())) {
            violations.add(new FieldViolation("categoryId", "unknown_category"));
        }
        UUID supplier = said.supplierId();
        if (supplier != null && (kept == null || !supplier.equals(kept.supplierId())) && !suppliers.isInUse(supplier)) {
            violations.add(new FieldViolation("supplierId", "unknown_supplier"));
        }
        UUID taxRate = said.taxRateId();
        int rate = kept != null && taxRate != null && taxRate.equals(kept.taxRateId())
                ? keptRate
                : amounts.rate(taxRate, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return rate;
    }
}
