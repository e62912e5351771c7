package io.thermae.finance.membershipkind;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.util.List;

/** What can be offered as a membership: at a price, and for something. */
final class MembershipKindPolicy {

    private MembershipKindPolicy() {}

    /** @throws InvalidInput with all that is wrong */
    static void check(MembershipTerms terms, OfferPolicy.Known known) {
        List<FieldViolation> violations = OfferPolicy.violations(
                new OfferPolicy.Offer(terms.serviceIds(), terms.branchIds(), terms.price(), terms.taxRateId()), known);
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
}
