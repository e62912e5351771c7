package io.thermae.kernel;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** Money as {@code {"amount": "1500.00", "currency": "KZT"}}: the amount is a decimal string, so no reader rounds it. */
public class MoneyJson implements JsonbAdapter<Money, Map<String, String>> {

    @Override
    public Map<String, String> adaptToJson(Money money) {
        return Map.of(
                "amount", money.amount().toPlainString(),
                "currency", money.currency().getCurrencyCode());
    }

    @Override
    public Money adaptFromJson(Map<String, String> json) {
        return Money.of(new BigDecimal(json.get("amount")), Currency.getInstance(json.get("currency")));
    }
}
