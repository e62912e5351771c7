package io.thermae.finance.refund;

import io.thermae.finance.api.CreditInvoice.Line;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of which line a credit note takes back, and how much of that is tax. The tax is that of all that was ever taken back
 * of the line, less what was before: so when a line is taken back whole, by however many notes, so is its tax.
 */
final class CreditNotePolicy {

    private CreditNotePolicy() {}

    /**
     * What is taken back of a line.
     *
     * @param gross tax included, in minor units, above zero
     * @param tax how much of that is tax
     */
    record Taken(InvoiceLineView line, long gross, long tax) {

        long net() {
            return gross - tax;
        }
    }

    /**
     * What is taken back, line by line.
     *
     * @param wanted null for all that is left
     * @param creditedTaxes how much tax of each line was taken back before, by position, in minor units
     * @throws InvalidInput for a line that is none or there twice, another currency, or nothing
     * @throws RuleBroken {@code CREDIT_TOO_MUCH}
     */
    static List<Taken> take(
            List<InvoiceLineView> lines,
            @Nullable List<Line> wanted,
            Map<Integer, Long> creditedTaxes,
            String currency) {
        Map<Integer, Long> amounts = wanted == null ? allOf(lines) : amounts(lines, wanted, currency);
        List<Taken> taken = new ArrayList<>();
        for (InvoiceLineView line : lines) {
            long amount = amounts.getOrDefault(line.position(), 0L);
            if (amount > left(line)) {
                throw new RuleBroken(ErrorCode.CREDIT_TOO_MUCH, Map.of("position", line.position()));
            }
            if (amount > 0) {
                long before = creditedTaxes.getOrDefault(line.position(), 0L);
                long all = line.credited().minorUnits() + amount;
                taken.add(new Taken(line, amount, taxIn(line, all) - before));
            }
        }
        return taken;
    }

    private static long left(InvoiceLineView line) {
        return line.gross().minorUnits() - line.credited().minorUnits();
    }

    /** How much tax there is in some of a line. */
    private static long taxIn(InvoiceLineView line, long gross) {
        return BigDecimal.valueOf(line.tax().minorUnits())
                .multiply(BigDecimal.valueOf(gross))
                .divide(BigDecimal.valueOf(line.gross().minorUnits()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Map<Integer, Long> allOf(List<InvoiceLineView> lines) {
        Map<Integer, Long> all = new HashMap<>();
        lines.forEach(line -> all.put(line.position(), left(line)));
        return all;
    }

    private static Map<Integer, Long> amounts(List<InvoiceLineView> lines, List<Line> wanted, String currency) {
        Map<Integer, Long> amounts = new HashMap<>();
        List<FieldViolation> violations = new ArrayList<>();
        if (wanted.isEmpty()) {
            violations.add(new FieldViolation("lines", "required"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            Line line = wanted.get(i);
            String field = "lines[" + i + "].";
            if (!line.amount().currency().getCurrencyCode().equals(currency)) {
                violations.add(new FieldViolation(
                        field + "amount.currency", "currency_mismatch", Map.of("currency", currency)));
            } else if (line.amount().minorUnits() <= 0) {
                violations.add(new FieldViolation(field + "amount", "must_be_positive"));
            }
            if (lines.stream().noneMatch(each -> each.position() == line.position())) {
                violations.add(new FieldViolation(field + "position", "unknown_line"));
            } else if (amounts.put(line.position(), line.amount().minorUnits()) != null) {
                violations.add(new FieldViolation(field + "position", "repeated"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return amounts;
    }
}
