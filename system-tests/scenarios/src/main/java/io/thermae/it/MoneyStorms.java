package io.thermae.it;

import static io.thermae.it.support.Body.body;

import io.thermae.it.support.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** New businesses, one in each of some currencies: of two decimals, of none and of three. */
final class MoneyStorms {

    static final List<String> CURRENCIES = List.of("KZT", "JPY", "KWD");

    /** Where taxes come on top of prices, and are rounded by document: of what has no decimals, to see the difference. */
    private static final String TAXED_ON_TOP = "JPY";

    /** What is posted to by what is done. */
    private static final List<String> HELD = List.of(
            "CASH",
            "BANK",
            "CARD_CLEARING",
            "GATEWAY_CLEARING",
            "RECEIVABLES",
            "TAXES_RECOVERABLE",
            "STAFF_RECEIVABLE",
            "TAXES_PAYABLE",
            "SUPPLIERS_PAYABLE",
            "COMMISSIONS_PAYABLE",
            "TIPS_PAYABLE",
            "DEPOSITS_HELD",
            "GIFT_CARDS",
            "PACKAGES",
            "CUSTOMER_CREDIT",
            "REVENUE",
            "PRODUCT_REVENUE",
            "FEE_REVENUE",
            "DISCOUNTS",
            "EXPENSES",
            "COMMISSION_EXPENSE",
            "WRITE_OFFS",
            "CASH_OVER_SHORT");

    private final Platform platform = Platform.current();
    private final Map<String, MoneyStorm> storms = new LinkedHashMap<>();
    private final String about;

    /** @param about with which failures begin */
    MoneyStorms(String about) {
        this.about = about;
        CURRENCIES.forEach(currency -> storms.put(
                currency,
                new MoneyStorm(
                        about,
                        currency,
                        currency.equals(TAXED_ON_TOP)
                                ? body("taxInclusive", false, "taxRounding", "DOCUMENT")
                                : body())));
    }

    /** One operation, at the business that it is of; several threads may. */
    void does(MoneyStep step) {
        Objects.requireNonNull(storms.get(step.currency())).does(step);
    }

    /** Holds the books of each against {@link MoneyAudit}. */
    void booksAgree(String when) {
        for (MoneyStorm storm : storms.values()) {
            try {
                new MoneyAudit(platform, storm.spa()).agrees();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(about + ", " + storm.spa().currency() + " " + when + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * Tries what was refused each time in a currency again, with other chances, each after another invoice: what can be done at all
     * is done then.
     */
    void triesAgain(int times) {
        for (int chance = 0; chance < times; chance++) {
            int seed = chance;
            storms.forEach((currency, storm) -> storm.neverDone().forEach(operation -> {
                storm.does(new MoneyStep(currency, MoneyOperation.INVOICE, seed));
                storm.does(new MoneyStep(currency, operation, seed));
            }));
        }
    }

    /** What was refused each time in a currency, as {@code JPY REFUND}: all can be done in each, whatever its decimals. */
    List<String> neverDone() {
        return storms.entrySet().stream()
                .flatMap(storm ->
                        storm.getValue().neverDone().stream().map(operation -> storm.getKey() + " " + operation))
                .toList();
    }

    /** The accounts to which nothing was posted in a currency though {@link MoneyAudit} is to hold them, as {@code JPY CASH}. */
    List<String> neverPostedTo() {
        return storms.entrySet().stream()
                .flatMap(storm -> {
                    Set<String> posted =
                            new MoneyAudit(platform, storm.getValue().spa()).rolesPostedTo();
                    return HELD.stream()
                            .filter(role -> !posted.contains(role))
                            .map(role -> storm.getKey() + " " + role);
                })
                .toList();
    }

    /** How many were done, and not refused. */
    int timesDone() {
        return storms.values().stream().mapToInt(MoneyStorm::timesDone).sum();
    }
}
