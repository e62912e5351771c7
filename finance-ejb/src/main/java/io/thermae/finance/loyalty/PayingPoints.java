package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Pays by points, in the transaction of whoever takes the payment. */
@ApplicationScoped
public class PayingPoints {

    @Inject
    StoredProgramme programme;

    @Inject
    MovePoints movePoints;

    /**
     * What points would pay, in minor units.
     *
     * @param points above zero
     * @throws RuleBroken {@code LOYALTY_OFF}, {@code POINTS_BELOW_MINIMUM}
     */
    public long worth(long points) {
        Terms terms = programme.running().orElseThrow(() -> new RuleBroken(ErrorCode.LOYALTY_OFF));
        return PointsPolicy.worth(
                points, terms.minimumPoints(), terms.pointValue().minorUnits());
    }

    /**
     * Takes them off a customer.
     *
     * @throws RuleBroken {@code POINTS_INSUFFICIENT}
     */
    public void redeem(UUID customerId, long points, UUID paymentId, UUID invoiceId) {
        movePoints.go(customerId, points, LoyaltyEntryKind.REDEEM, new Because(invoiceId, paymentId, null, null), null);
    }
}
