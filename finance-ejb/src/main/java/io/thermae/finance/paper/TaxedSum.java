package io.thermae.finance.paper;

import io.thermae.finance.api.InvoiceLineView;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a document is taxed at one rate, and its tax.
 *
 * @param taxRateId null for what is taxed at none
 * @param rate in thousandths of a percent
 */
record TaxedSum(@Nullable UUID taxRateId, @Nullable String name, int rate, Money net, Money tax) {

    private TaxedSum plus(TaxedSum other) {
        return new TaxedSum(taxRateId, name, rate, net.plus(other.net), tax.plus(other.tax));
    }

    /** By rate, in the order of the lines. */
    static List<TaxedSum> of(List<InvoiceLineView> lines) {
        Map<String, TaxedSum> sums = new LinkedHashMap<>();
        for (InvoiceLineView line : lines) {
            sums.merge(
                    Objects.toString(line.taxRateId()),
                    new TaxedSum(line.taxRateId(), line.taxName(), line.taxRate(), line.net(), line.tax()),
                    TaxedSum::plus);
        }
        return new ArrayList<>(sums.values());
    }
}
