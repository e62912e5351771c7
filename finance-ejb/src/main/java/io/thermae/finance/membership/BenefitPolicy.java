package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a membership is good for today. */
final class BenefitPolicy {

    private BenefitPolicy() {}

    /**
     * Refuses visits of one that is paused, or of which something is not paid for too long.
     *
     * @throws RuleBroken {@code MEMBERSHIP_PAUSED}, {@code MEMBERSHIP_UNPAID}
     */
    static void require(MembershipView membership) {
        if (membership.paused()) {
            throw new RuleBroken(ErrorCode.MEMBERSHIP_PAUSED);
        }
        if (membership.suspended()) {
            throw new RuleBroken(ErrorCode.MEMBERSHIP_UNPAID);
        }
    }

    /**
     * What is off the price of a service, in thousandths of a percent: the most that one of several takes off. Services of which
     * one includes visits are paid by these, and it takes nothing off them.
     */
    static Optional<Integer> percentOff(
            List<MembershipView> memberships, UUID branchId, UUID serviceId, LocalDate today) {
        return memberships.stream()
                .filter(each -> benefits(each, today))
                .map(MembershipView::terms)
                .filter(terms -> terms.discountPercent() > 0
                        && terms.holdsIn(branchId)
                        && !terms.serviceIds().contains(serviceId))
                .map(terms -> terms.discountPercent())
                .max(Comparator.naturalOrder());
    }

    private static boolean benefits(MembershipView membership, LocalDate today) {
        MembershipPeriodView period = membership.period();
        return membership.status() == MembershipStatus.ACTIVE
                && !membership.paused()
                && !membership.suspended()
                && period != null
                && !today.isBefore(period.startsOn())
                && !today.isAfter(period.endsOn());
    }
}
