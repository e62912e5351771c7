package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a programme can be. */
final class ProgrammePolicy {

    /** So many points are given or pay at once at most. */
    static final long MOST_POINTS = 1_000_000_000;

    /** What a point pays at most, in minor units: so what all points are worth does not overflow. */
    private static final long MOST_POINT_MINOR = 1_000_000;

    private ProgrammePolicy() {}

    /** @throws InvalidInput with all that is wrong */
    static void check(Terms terms, String currency, Set<UUID> services, Set<UUID> categories) {
        List<FieldViolation> violations = new ArrayList<>();
        checkAmount("earnAmount", terms.earnAmount(), currency, EntryPolicy.MOST_MINOR_UNITS, violations);
        checkAmount("pointValue", terms.pointValue(), currency, MOST_POINT_MINOR, violations);
        violations.addAll(OfferPolicy.unknown("serviceIds", terms.serviceIds(), services, "unknown_service"));
        violations.addAll(OfferPolicy.unknown("categoryIds", terms.categoryIds(), categories, "unknown_category"));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void checkAmount(
            String field, Money amount, String currency, long most, List<FieldViolation> violations) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            violations.add(new FieldViolation(field + ".currency", "currency_mismatch", Map.of("currency", currency)));
        } else if (amount.minorUnits() <= 0) {
            violations.add(new FieldViolation(field, "must_be_positive"));
        } else if (amount.minorUnits() > most) {
            violations.add(new FieldViolation(field, "out_of_range"));
        }
    }
}
