package io.thermae.booking.hold;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends the holds of one business that are over. What somebody is about to change is left for the next time. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpireHolds {

    private static final int AT_MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public void expire() {
        sql.update(
                """
                with over as (
                    select id from booking.booking where status = 'PENDING' and held_until <= ?
                    order by held_until limit ? for update skip locked),
                freed as (
                    update booking.allocation a set active = false from over where a.booking_id = over.id and a.active)
                update booking.booking b set status = 'EXPIRED', version = version + 1 from over where b.id = over.id
                """,
                clock.instant(),
                AT_MOST);
    }
}
