package io.thermae.finance.invoice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is off the prices of a booking when its invoice is drawn up. */
public interface BookingDiscount {

    /**
     * What is off today.
     *
     * @return in thousandths of a percent, by the ids of the services of which something is off
     */
    Map<UUID, Integer> percentsOff(UUID customerId, UUID branchId, List<UUID> serviceIds);
}
