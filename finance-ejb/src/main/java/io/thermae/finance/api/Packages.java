package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Packages that were sold: an owner's are all, a manager's those that were sold in his branches, or pay there. */
@Local
public interface Packages {

    /** The latest first. */
    List<PackageView> list(Filter filter, Portion portion);

    /**
     * Those of a customer, the latest first.
     *
     * @throws io.thermae.kernel.NotFound if there is no such customer
     */
    List<PackageView> ofCustomer(UUID customerId, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    PackageView get(UUID id);

    /**
     * What it got and gave, the latest first.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    List<PackageEntryView> entries(UUID id, Portion portion);

    /**
     * Has it pay nothing, and its days not go on.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is not active, or of a membership, which is paused
     */
    PackageView freeze(UUID id, String reason);

    /**
     * Has it pay again, for as many days longer as it was frozen.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is not frozen
     */
    PackageView unfreeze(UUID id);

    /** Which packages; null leaves a criterion out. */
    record Filter(@Nullable PackageStatus status, @Nullable UUID customerId) {}
}
