package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** The memberships that the business offers. */
@Local
public interface MembershipKinds {

    /** The latest first; archived ones, too. */
    List<MembershipKindView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    MembershipKindView get(UUID id);

    /**
     * Offers one.
     *
     * @throws io.thermae.kernel.InvalidInput for services, branches or a rate that there are not, another currency, nothing that
     *     it costs, or nothing that there is for it
     */
    MembershipKindView add(MembershipTerms terms);

    /**
     * Has it be otherwise from now on; those that have begun stay.
     *
     * @throws io.thermae.kernel.InvalidInput as {@link #add}
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is archived; {@code STALE_VERSION}
     */
    MembershipKindView edit(UUID id, MembershipTerms terms);

    /**
     * Has it not be sold any more; again it does nothing. Those that have begun go on.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    MembershipKindView archive(UUID id);
}
