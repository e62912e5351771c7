package io.thermae.finance.offer;

import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be offered at a price, and when it can be offered otherwise. */
public final class OfferPolicy {

    private OfferPolicy() {}

    /**
     * What is offered.
     *
     * @param taxRateId null for the standard rate
     */
    public record Offer(List<UUID> serviceIds, List<UUID> branchIds, Money price, @Nullable UUID taxRateId) {}

    /** What there is in the business; the rates are those in use. */
    public record Known(String currency, Set<UUID> services, Set<UUID> branches, Set<UUID> rates) {}

    /** @throws InvalidInput with all that is wrong */
    public static void check(Offer offer, Known known) {
        List<FieldViolation> violations = violations(offer, known);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** All that is wrong with it, for those of whom more is asked, who can add to it. */
    public static List<FieldViolation> violations(Offer offer, Known known) {
        List<FieldViolation> violations = new ArrayList<>();
        violations.addAll(unknown("serviceIds", offer.serviceIds(), known.services, "unknown_service"));
        violations.addAll(unknown("branchIds", offer.branchIds(), known.branches, "unknown_branch"));
        checkPrice(offer.price(), known.currency, violations);
        if (offer.taxRateId() != null && !known.rates.contains(offer.taxRateId())) {
            violations.add(new FieldViolation("taxRateId", "unknown_tax_rate"));
        }
        return violations;
    }

    /**
     * Ids of what there is not, and those that come again.
     *
     * @param code of the first
     */
    public static List<FieldViolation> unknown(String field, List<UUID> ids, Set<UUID> known, String code) {
        List<FieldViolation> violations = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                violations.add(new FieldViolation(field + "[" + i + "]", code));
            } else if (!seen.add(ids.get(i))) {
                violations.add(new FieldViolation(field + "[" + i + "]", "repeated"));
            }
        }
        return violations;
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

    /**
     * What is not offered any more stays as it was.
     *
     * @param archivedAt since when it is not; null if it is
     * @throws RuleBroken {@code ILLEGAL_TRANSITION}
     */
    public static void requireOffered(@Nullable Instant archivedAt) {
        if (archivedAt != null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "ARCHIVED"));
        }
    }
}
