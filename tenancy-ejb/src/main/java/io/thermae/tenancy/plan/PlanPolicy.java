package io.thermae.tenancy.plan;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.PlanLimit;
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

    private static final Map<PlanLimit, String> FIELDS = Map.of(
            PlanLimit.MASTERS, "masters",
            PlanLimit.BRANCHES, "branches",
            PlanLimit.BOOKINGS_PER_MONTH, "bookingsPerMonth",
            PlanLimit.TEXTS_PER_MONTH, "textsPerMonth");

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
        if (draft.name().isBlank()) {
            violations.add(new FieldViolation("name", "required"));
        }
        Currency expected = currency == null ? draft.monthly().currency() : currency;
        if (!draft.monthly().currency().equals(expected)) {
            violations.add(currencyMismatch("monthly", expected));
        }
        if (!draft.yearly().currency().equals(expected)) {
            violations.add(currencyMismatch("yearly", expected));
        }
        if (draft.monthly().minorUnits() < 0) {
            violations.add(new FieldViolation("monthly", "out_of_range"));
        }
        if (draft.yearly().minorUnits() < 0) {
            violations.add(new FieldViolation("yearly", "out_of_range"));
        }
        draft.limits().forEach((limit, allowed) -> {
            if (allowed < (limit == PlanLimit.TEXTS_PER_MONTH ? 0 : 1)) {
                violations.add(new FieldViolation("limits." + FIELDS.get(limit), "out_of_range"));
            }
        });
        return violations;
    }

    private static FieldViolation currencyMismatch(String field, Currency expected) {
        return new FieldViolation(field, "different_plan_currency", Map.of("currency", expected.getCurrencyCode()));
    }
}
