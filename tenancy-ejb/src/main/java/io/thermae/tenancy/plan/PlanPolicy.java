package io.thermae.tenancy.plan;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.Plans.Draft;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said of a plan. */
final class PlanPolicy {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private PlanPolicy() {}

    /** Whether it can be the code of a plan. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /**
     * What is wrong with it.
     *
     * @param currency of the plan that is edited; null for a new one
     */
    static List<FieldViolation> violations(Draft draft, @Nullable Currency currency) {
        List<FieldViolation> violations = new ArrayList<>();
        Currency expected = currency == null ? draft.monthly().currency() : currency;
        if (!draft.monthly().currency().equals(expected)) {
            violations.add(currencyMismatch("monthly", expected));
        }
        if (!draft.yearly().currency().equals(expected)) {
            violations.add(currencyMismatch("yearly", expected));
        }
        return violations;
    }

    private static FieldViolation currencyMismatch(String field, Currency expected) {
        return new FieldViolation(
                field + ".currency", "different_plan_currency", Map.of("currency", expected.getCurrencyCode()));
    }
}
