package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships of customers: an owner's are all, a manager's those that were sold in his branches, or benefit there. */
@Local
public interface Memberships {

    /** The latest first. */
    List<MembershipView> list(Filter filter, Portion portion);

    /**
     * Those of a customer, the latest first.
     *
     * @throws io.thermae.kernel.NotFound if there is no such customer
     */
    List<MembershipView> ofCustomer(UUID customerId, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    MembershipView get(UUID id);

    /**
     * What was invoiced, the latest first; in the order of the invoices' ids.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    List<MembershipPeriodView> periods(UUID id, Portion portion);

    /** Which memberships; null leaves a criterion out. */
    record Filter(@Nullable MembershipStatus status, @Nullable UUID customerId) {}
}
