package io.thermae.finance.loyalty;

import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Takes off what is over, each customer's in a transaction of its own, so that none keeps another one waiting. */
@Stateless
@PermitAll
@TenantTransaction
public class ExpirePoints {

    @Inject
    StoredPoints stored;

    @Inject
    MovePoints movePoints;

    /** The customers of whom some are over; the first of them. */
    public List<UUID> due(int atMost) {
        return stored.customersOver(atMost);
    }

    /** Takes off what of a customer's is over. */
    public void expire(UUID customerId) {
        movePoints.upToDate(customerId);
    }
}
