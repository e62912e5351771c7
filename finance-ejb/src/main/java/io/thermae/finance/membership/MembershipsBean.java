package io.thermae.finance.membership;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.Memberships;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows memberships. */
@Stateless
@PermitAll
@TenantTransaction
public class MembershipsBean implements Memberships {

    /** Memberships show whose they are. */
    private static final Shown<MembershipView> MEMBERSHIPS =
            new Shown<>("finance.membership", "memberships", MembershipView::id, MembershipView::customerId);

    @Inject
    StoredMemberships stored;

    @Inject
    FindCustomers findCustomers;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<MembershipView> list(Filter filter, Portion portion) {
        return noteSeen.all(MEMBERSHIPS, stored.list(filter, portion));
    }

    @Override
    public List<MembershipView> ofCustomer(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        return list(new Filter(null, customerId), portion);
    }

    @Override
    public MembershipView get(UUID id) {
        return noteSeen.one(MEMBERSHIPS, stored.get(id));
    }

    @Override
    public List<MembershipPeriodView> periods(UUID id, Portion portion) {
        stored.get(id);
        return stored.periods(id, portion);
    }
}
