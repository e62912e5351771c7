package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks services of the business up. */
@Local
public interface Services {

    /** Services that are not archived, by name. */
    List<ServiceView> list();

    /** A part of them. */
    List<ServiceView> list(Portion portion);

    /** A part of those that clients can book, by category as these are ordered, then by name; those without one last. */
    List<ServiceView> listOnline(Portion portion);

    /** The ids of those that clients can book. */
    Set<UUID> online();

    /**
     * The categories of services, archived ones too, by the services' ids; of those that are there. Empty for one without a
     * category.
     */
    Map<UUID, Optional<UUID>> categories(Collection<UUID> serviceIds);

    /** @throws io.thermae.kernel.NotFound if there is no such service; archived ones are found */
    ServiceView get(UUID serviceId);
}
