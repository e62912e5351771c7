package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The packages that the business offers. */
@Local
public interface PackageKinds {

    /** The latest first; archived ones, too. */
    List<PackageKindView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    PackageKindView get(UUID id);

    /** @throws io.thermae.kernel.InvalidInput for services, branches or a rate that there are not, another currency, nothing */
    PackageKindView add(Draft draft);

    /**
     * Has it be otherwise from now on; what was sold stays.
     *
     * @throws io.thermae.kernel.InvalidInput as {@link #add}
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is archived; {@code STALE_VERSION}
     */
    PackageKindView edit(UUID id, Draft draft);

    /**
     * Has it not be sold any more; again it does nothing.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    PackageKindView archive(UUID id);

    /**
     * What is offered; as {@link PackageKindView}.
     *
     * @param visits 1 to 1000
     * @param validityDays 1 to 3660; null for no end
     */
    record Draft(
            String name,
            List<UUID> serviceIds,
            List<UUID> branchIds,
            int visits,
            Money price,
            @Nullable UUID taxRateId,
            @Nullable Integer validityDays) {}
}
