package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Makes and edits services. Bookings that are made keep the price and duration that they were made with. */
@Local
public interface SetUpService {

    /** @throws io.thermae.kernel.InvalidInput if the price is not in the business's currency */
    ServiceView add(ServiceDetails details);

    /** @throws io.thermae.kernel.NotFound if there is no such service */
    ServiceView edit(UUID serviceId, ServiceDetails details);

    /** Takes the service out of the offer; what has history stays readable. */
    void archive(UUID serviceId);
}
