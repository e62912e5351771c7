package io.thermae.finance.report;

import io.thermae.finance.report.Settled.Paid;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which method revenue was paid: that of an invoice in proportion to what has paid it, by the largest remainder, so that no
 * unit is lost and none counted twice. An invoice and its credit notes are split alike, whenever each was issued.
 */
final class MethodPolicy {

    /** Stands for what nobody has paid, or was given back. */
    static final String UNPAID = "UNPAID";

    private MethodPolicy() {}

    /** The same revenue by step, method and currency; what comes to nothing is left out. */
    static List<PaidRevenue> byMethod(List<Settled> settled) {
        Map<List<String>, PaidRevenue> sums = new LinkedHashMap<>();
        for (Settled each : settled) {
            for (PaidRevenue part : split(each)) {
                List<String> key = List.of(part.start().toString(), String.valueOf(part.method()), part.currency());
                sums.merge(key, part, PaidRevenue::plus);
            }
        }
        return sums.values().stream().filter(sum -> !sum.isNothing()).toList();
    }

    private static List<PaidRevenue> split(Settled settled) {
        if (settled.paid().isEmpty()) {
            return List.of(new PaidRevenue(
                    settled.start(),
                    settled.method(),
                    settled.currency(),
                    settled.net(),
                    settled.tax(),
                    settled.previousNet(),
                    settled.previousTax()));
        }
        Map<String, Long> weights = weights(settled);
        List<Money> net = split(settled, settled.net(), weights);
        List<Money> tax = split(settled, settled.tax(), weights);
        List<Money> previousNet = split(settled, settled.previousNet(), weights);
        List<Money> previousTax = split(settled, settled.previousTax(), weights);
        List<PaidRevenue> parts = new ArrayList<>();
        for (String method : weights.keySet()) {
            int i = parts.size();
            parts.add(new PaidRevenue(
                    settled.start(),
                    method,
                    settled.currency(),
                    net.get(i).minorUnits(),
                    tax.get(i).minorUnits(),
                    previousNet.get(i).minorUnits(),
                    previousTax.get(i).minorUnits()));
        }
        return parts;
    }

    /** How much of the invoice each has paid, by name: of a payment by several methods each has paid its share of it. */
    private static Map<String, Long> weights(Settled settled) {
        Map<String, Long> weights = new TreeMap<>();
        for (Paid payment : settled.paid()) {
            List<Money> shares = split(settled, payment.minorUnits(), payment.rests());
            for (int i = 0; i < shares.size(); i++) {
                weights.merge(payment.methods().get(i), shares.get(i).minorUnits(), Math::addExact);
            }
        }
        if (settled.unpaid() > 0) {
            weights.merge(UNPAID, settled.unpaid(), Math::addExact);
        }
        return weights;
    }

    private static List<Money> split(Settled settled, long minorUnits, Map<String, Long> weights) {
        return split(settled, minorUnits, List.copyOf(weights.values()));
    }

    private static List<Money> split(Settled settled, long minorUnits, List<Long> weights) {
        return new Money(minorUnits, Currency.getInstance(settled.currency())).allocate(weights);
    }
}
