package io.thermae.web.json;

import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;

/** Money as it comes in: a decimal string, no more decimals than the currency has, not negative. */
record MoneyFields(@Size(max = 20) String amount, @Size(max = 3) String currency) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    Money toMoney() {
        Currency iso;
        try {
            iso = Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new Scalars.Refused("currency", "unknown_currency", Map.of());
        }
        if (!DECIMAL.matcher(amount).matches()) {
            throw new Scalars.Refused("amount", "invalid_amount", Map.of());
        }
        try {
            return Money.of(new BigDecimal(amount), iso);
        } catch (ArithmeticException e) {
            throw new Scalars.Refused(
                    "amount", "too_many_decimals", Map.of("max", Math.max(0, iso.getDefaultFractionDigits())));
        }
    }
}
