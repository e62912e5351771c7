package io.thermae.finance.membershipkind;

import io.thermae.booking.api.Services;
import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipKinds;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.tax.StoredTaxRates;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the memberships that are offered. */
@Stateless
@PermitAll
@TenantTransaction
public class MembershipKindsBean implements MembershipKinds {

    @Inject
    StoredMembershipKinds stored;

    @Inject
    FinanceSettings settings;

    @Inject
    Services services;

    @Inject
    Branches branches;

    @Inject
    StoredTaxRates rates;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<MembershipKindView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public MembershipKindView get(UUID id) {
        return stored.find(id).orElseThrow(MembershipKindsBean::notFound);
    }

    @Override
    public MembershipKindView add(MembershipTerms terms) {
        MembershipKindPolicy.check(terms, known(terms));
        return get(stored.insert(terms));
    }

    @Override
    public MembershipKindView edit(UUID id, MembershipTerms terms) {
        MembershipKindView before = lock(id);
        if (before.archivedAt() != null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "ARCHIVED"));
        }
        MembershipKindPolicy.check(terms, known(terms));
        stored.update(id, terms);
        return get(id);
    }

    @Override
    public MembershipKindView archive(UUID id) {
        if (lock(id).archivedAt() == null) {
            stored.archive(id);
        }
        return get(id);
    }

    private MembershipKindPolicy.Known known(MembershipTerms terms) {
        return new MembershipKindPolicy.Known(
                settings.currency(),
                services.categories(terms.serviceIds()).keySet(),
                branches.list().stream().map(BranchView::id).collect(Collectors.toSet()),
                rates.inUse().stream().map(TaxRateView::id).collect(Collectors.toSet()));
    }

    private MembershipKindView lock(UUID id) {
        MembershipKindView kind = stored.lock(id).orElseThrow(MembershipKindsBean::notFound);
        expected.require(kind.version());
        return kind;
    }

    private static NotFound notFound() {
        return new NotFound("membership_kind");
    }
}
