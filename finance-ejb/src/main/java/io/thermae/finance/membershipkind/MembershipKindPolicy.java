package io.thermae.finance.membershipkind;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What can be offered as a membership. */
final class MembershipKindPolicy {

    private MembershipKindPolicy() {}

    /** What there is in the business; the rates are those in use. */
    record Known(String currency, Set<UUID> services, Set<UUID> branches, Set<UUID> rates) {}

    /** @throws InvalidInput with all that is wrong */
    static void check(MembershipTerms terms, Known known) {
        List<FieldViolation> violations = new ArrayList<>();
        checkIds("serviceIds", terms.serviceIds(), known.services, "unknown_service", violations);
        checkIds("branchIds", terms.branchIds(), known.branches, "unknown_branch", violations);
        checkPrice(terms.price(), known.currency, violations);
        if (terms.taxRateId() != null && !known.rates.contains(terms.taxRateId())) {
            violations.add(new FieldViolation("taxRateId", "unknown_tax_rate"));
        }
        if (terms.visits() > 0 && terms.serviceIds().isEmpty()) {
            violations.add(new FieldViolation("serviceIds", "required"));
        } else if (terms.visits() == 0 && !terms.serviceIds().isEmpty()) {
            violations.add(new FieldViolation("visits", "must_be_positive"));
        } else if (terms.visits() == 0 && terms.discountPercent() == 0) {
            violations.add(new FieldViolation("visits", "visits_or_discount"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void checkIds(
            String field, List<UUID> ids, Set<UUID> known, String unknown, List<FieldViolation> violations) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                violations.add(new FieldViolation(field + "[" + i + "]", unknown));
            } else if (!seen.add(ids.get(i))) {
                violations.add(new FieldViolation(field + "[" + i + "]", "repeated"));
            }
        }
    }

    /** Twice as much still fits into the ledger, so that there is room for the tax. */
    private static void checkPrice(Money price, String currency, List<FieldViolation> violations) {
        if (!price.currency().getCurrencyCode().equals(currency)) {
            violations.add(new FieldViolation("price.currency", "currency_mismatch", Map.of("currency", currency)));
        } else if (price.minorUnits() <= 0) {
            violations.add(new FieldViolation("price", "must_be_positive"));
        } else if (price.minorUnits() > EntryPolicy.MOST_MINOR_UNITS / 2) {
            violations.add(new FieldViolation("price.amount", "out_of_range"));
        }
    }
}
