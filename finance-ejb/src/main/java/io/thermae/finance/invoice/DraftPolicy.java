package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.tax.DiscountPolicy;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.finance.tax.TaxPolicy.Taxed;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.TaxRounding;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works the lines of an invoice out: what each comes to, less its discount, and its tax. */
final class DraftPolicy {

    private DraftPolicy() {}

    /**
     * The lines with their amounts.
     *
     * @param currency of the business, ISO 4217
     * @param rates of lines that name a service, that service's too
     * @throws InvalidInput for a currency of somebody else's, an unknown rate, a discount of more than there is, or more than
     *     the ledger can count
     */
    static List<DraftedLine> work(
            List<Line> lines, String currency, RatesForLines rates, boolean inclusive, TaxRounding rounding) {
        List<FieldViolation> violations = new ArrayList<>();
        List<Priced> priced = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            priced.add(price(lines.get(i), "lines[" + i + "].", currency, rates, violations));
        }
        if (violations.isEmpty() && isTooMuch(priced)) {
            violations.add(new FieldViolation("lines", "out_of_range"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        List<Taxed> taxed = TaxPolicy.tax(
                priced.stream()
                        .map(each -> new Taxable(each.full - each.discount, rateOf(each.rate)))
                        .toList(),
                inclusive,
                rounding,
                Currency.getInstance(currency));
        List<DraftedLine> drafted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            drafted.add(drafted(lines.get(i), priced.get(i), taxed.get(i)));
        }
        return drafted;
    }

    private record Priced(long full, long discount, @Nullable TaxRateView rate) {}

    private static Priced price(
            Line line, String field, String currency, RatesForLines rates, List<FieldViolation> violations) {
        if (!line.unitPrice().currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch(field + "unitPrice.currency", currency));
        }
        if (line.discount() != null && line.discountPercent() != null) {
            violations.add(new FieldViolation(field + "discount", "one_discount_only"));
        } else if (line.discount() != null
                && !line.discount().currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch(field + "discount.currency", currency));
        }
        Optional<TaxRateView> rate = rates.of(line.taxRateId(), line.serviceId());
        if (line.taxRateId() != null && rate.isEmpty()) {
            violations.add(new FieldViolation(field + "taxRateId", "unknown_tax_rate"));
        }
        long full;
        try {
            full = DiscountPolicy.full(line.unitPrice().minorUnits(), line.quantity());
        } catch (ArithmeticException e) {
            violations.add(new FieldViolation(field + "unitPrice.amount", "out_of_range"));
            full = 0;
        }
        Long amount = line.discount() == null ? null : line.discount().minorUnits();
        long discount = DiscountPolicy.discount(full, line.discountPercent(), amount);
        if (discount > full) {
            violations.add(new FieldViolation(field + "discount", "more_than_price"));
        }
        return new Priced(full, discount, rate.orElse(null));
    }

    /** Twice as much still fits, so that there is room for the tax. */
    private static boolean isTooMuch(List<Priced> lines) {
        long sum = 0;
        for (Priced line : lines) {
            if (line.full > EntryPolicy.MOST_MINOR_UNITS / 2) {
                return true;
            }
            sum += line.full;
        }
        return sum > EntryPolicy.MOST_MINOR_UNITS / 2;
    }

    private static DraftedLine drafted(Line line, Priced priced, Taxed taxed) {
        TaxRateView rate = priced.rate;
        return new DraftedLine(
                line.description().strip(),
                line.serviceId(),
                line.productId(),
                line.masterId(),
                line.quantity(),
                line.unitPrice().minorUnits(),
                line.discountPercent(),
                priced.discount,
                rate == null ? null : rate.id(),
                rate == null ? null : rate.name(),
                rateOf(rate),
                taxed.net(),
                taxed.tax(),
                null);
    }

    private static int rateOf(@Nullable TaxRateView rate) {
        return rate == null ? 0 : rate.rate();
    }

    private static FieldViolation mismatch(String field, String currency) {
        return new FieldViolation(field, "currency_mismatch", Map.of("currency", Objects.requireNonNull(currency)));
    }
}
