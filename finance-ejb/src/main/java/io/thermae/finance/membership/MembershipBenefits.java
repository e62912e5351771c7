package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipView;
import io.thermae.finance.invoice.BookingDiscount;
import io.thermae.finance.invoice.FinanceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers have of their memberships: visits while nothing stands against it, and something off other services. */
@ApplicationScoped
public class MembershipBenefits implements BookingDiscount {

    @Inject
    StoredMemberships stored;

    @Inject
    FinanceSettings settings;

    /**
     * Refuses visits of a membership that does not benefit today.
     *
     * @throws io.thermae.kernel.RuleBroken {@code MEMBERSHIP_PAUSED}, {@code MEMBERSHIP_UNPAID}
     */
    public void require(UUID membershipId) {
        BenefitPolicy.require(stored.find(membershipId).orElseThrow().shown());
    }

    @Override
    public Map<UUID, Integer> percentsOff(UUID customerId, UUID branchId, List<UUID> serviceIds) {
        List<MembershipView> memberships = stored.benefiting(customerId);
        LocalDate today = settings.today();
        Map<UUID, Integer> percents = new HashMap<>();
        serviceIds.forEach(service -> BenefitPolicy.percentOff(memberships, branchId, service, today)
                .ifPresent(percent -> percents.put(service, percent)));
        return percents;
    }
}
