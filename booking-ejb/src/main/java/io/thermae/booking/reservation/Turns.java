package io.thermae.booking.reservation;

import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.MasterChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Notes who was given a visit for which no master was chosen, where masters take turns. */
@ApplicationScoped
public class Turns {

    @Inject
    Sql sql;

    /**
     * To be called within {@link Allocations#atOnce}, by who has locked the masters, or shares their locks.
     *
     * @param others who had the visit already, or are on the card as whom the customer would rather have: of them it is no turn
     */
    void note(Collection<Planning.Place> places, Collection<UUID> others) {
        Set<UUID> given = new HashSet<>();
        for (Planning.Place place : places) {
            // a group visit's masters were given it when it was planned
            if (place.plan().groupVisitId() == null
                    && place.branch().settings().masterChoice() == MasterChoice.ROTATION) {
                place.plan().placements().stream()
                        .filter(placement -> placement.step().chosenMaster() == null)
                        .forEach(placement -> given.addAll(placement.masters()));
            }
        }
        given.removeAll(others);
        if (!given.isEmpty()) {
            sql.later(
                    """
                    insert into booking.master_turn (master_id, given_at)
                    select id, clock_timestamp() from unnest(?) as given (id) order by id
                    on conflict (tenant_id, master_id) do update set given_at = excluded.given_at
                    """,
                    (Object) given.toArray(UUID[]::new));
        }
    }
}
