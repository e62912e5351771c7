package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sells packages, and ends them. */
@Local
public interface SellPackage {

    /**
     * Sells one by an invoice, which is issued. It pays once that is paid.
     *
     * @throws io.thermae.kernel.InvalidInput for a kind, a customer or a branch that there is not, or where it is not sold
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    PackageView sell(Sale sale);

    /**
     * Takes the visits back that are left, by a credit note of their share of the price: what of the sale is open is not owed
     * any more, and what was paid becomes credit of its payments, which pays something else or is given back.
     *
     * @throws io.thermae.kernel.NotFound if there is none that was sold in the caller's branches
     * @throws io.thermae.kernel.RuleBroken {@code PACKAGE_USED_UP}; {@code PERIOD_CLOSED}
     */
    PackageView refund(UUID id, String reason);

    /**
     * Lets the visits lapse that are left: their share of the price is revenue.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code PACKAGE_USED_UP}; {@code PACKAGE_UNPAID}; {@code PERIOD_CLOSED}
     */
    PackageView lapse(UUID id, String reason);

    /**
     * What is sold to whom.
     *
     * @param branchId null for the caller's only one
     */
    record Sale(UUID kindId, UUID customerId, @Nullable UUID branchId) {}
}
