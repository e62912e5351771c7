package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.ZoneId;
import java.util.Optional;

/** The business in whose name the call works. */
@Local
public interface OwnBusiness {

    /** Empty for the platform's own tenant, and for an id that is no business's. */
    Optional<BusinessView> find();

    /**
     * As {@link #find}, from this node's memory if nobody has changed it since: for those who do not change it themselves.
     */
    Optional<BusinessView> known();

    /** The zone in which its dates are meant, as it is {@link #known}; UTC for the platform's own tenant. */
    ZoneId zone();

    /**
     * All that its own people may know of it.
     *
     * @throws io.thermae.kernel.NotFound for the platform's own tenant, and for an id that is no business's
     */
    TenantView details();
}
