package io.thermae.finance.membership;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.Memberships;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows memberships. */
@Stateless
@PermitAll
@TenantTransaction
public class MembershipsBean implements Memberships {

    @Inject
    StoredMemberships stored;

    @Inject
    FindCustomers findCustomers;

    @Inject
    NoteReading noteReading;

    @Override
    public List<MembershipView> list(Filter filter, Portion portion) {
        List<MembershipView> found = stored.list(filter, portion);
        note(null, found);
        return found;
    }

    @Override
    public List<MembershipView> ofCustomer(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        return list(new Filter(null, customerId), portion);
    }

    @Override
    public MembershipView get(UUID id) {
        MembershipView membership = stored.get(id);
        note(id, List.of(membership));
        return membership;
    }

    @Override
    public List<MembershipPeriodView> periods(UUID id, Portion portion) {
        stored.get(id);
        return stored.periods(id, portion);
    }

    /** Memberships show whose they are. One entry, however many are seen. */
    private void note(@Nullable UUID id, List<MembershipView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "finance.membership",
                    id,
                    Map.of(
                            "memberships", seen.stream().map(MembershipView::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(MembershipView::customerId)
                                            .distinct()
                                            .toList()));
        }
    }
}
