package io.thermae.finance.membershipkind;

import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipKinds;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.finance.offer.WhatThereIs;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps the memberships that are offered. */
@Stateless
@PermitAll
@TenantTransaction
public class MembershipKindsBean implements MembershipKinds {

    @Inject
    StoredMembershipKinds stored;

    @Inject
    WhatThereIs whatThereIs;

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
        check(terms);
        return get(stored.insert(terms));
    }

    @Override
    public MembershipKindView edit(UUID id, MembershipTerms terms) {
        OfferPolicy.requireOffered(lock(id).archivedAt());
        check(terms);
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

    private void check(MembershipTerms terms) {
        MembershipKindPolicy.check(terms, whatThereIs.known(terms.serviceIds()));
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
