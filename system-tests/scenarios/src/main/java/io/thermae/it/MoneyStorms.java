package io.thermae.it;

import io.thermae.it.support.Platform;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** New businesses, one in each of some currencies: of two decimals, of none and of three. */
final class MoneyStorms {

    static final List<String> CURRENCIES = List.of("KZT", "JPY", "KWD");

    private final Platform platform = Platform.current();
    private final Map<String, MoneyStorm> storms = new LinkedHashMap<>();
    private final String about;

    /** @param about with which failures begin */
    MoneyStorms(String about) {
        this.about = about;
        CURRENCIES.forEach(currency -> storms.put(currency, new MoneyStorm(about, currency)));
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

    /** What was refused each time, everywhere. */
    Set<MoneyStorm.Operation> neverDone() {
        Set<MoneyStorm.Operation> never = EnumSet.allOf(MoneyStorm.Operation.class);
        storms.values().forEach(storm -> never.retainAll(storm.neverDone()));
        return never;
    }

    /** How many were done, and not refused. */
    int timesDone() {
        return storms.values().stream().mapToInt(MoneyStorm::timesDone).sum();
    }
}
