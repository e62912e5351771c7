package io.thermae.finance.report;

import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of a step by how it was paid.
 *
 * @param method a {@link io.thermae.finance.api.PaymentMethod}, or {@link MethodPolicy#UNPAID}; null for what no invoice tells
 * @param net in minor units, as all
 */
record PaidRevenue(
        LocalDate start,
        @Nullable String method,
        String currency,
        long net,
        long tax,
        long previousNet,
        long previousTax) {

    boolean isNothing() {
        return net == 0 && tax == 0 && previousNet == 0 && previousTax == 0;
    }

    /** The sum of two of the same step, method and currency. */
    PaidRevenue plus(PaidRevenue other) {
        return new PaidRevenue(
                start,
                method,
                currency,
                Math.addExact(net, other.net),
                Math.addExact(tax, other.tax),
                Math.addExact(previousNet, other.previousNet),
                Math.addExact(previousTax, other.previousTax));
    }

    RevenueReport.Row row() {
        return new RevenueReport.Row(
                start, null, method, money(net), money(tax), money(previousNet), money(previousTax));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
