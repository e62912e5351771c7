package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Optional;

/** The business in whose name the call works. */
@Local
public interface OwnBusiness {

    /** Empty for the platform's own tenant, and for an id that is no business's. */
    Optional<BusinessView> find();

    /**
     * All that its own people may know of it.
     *
     * @throws io.thermae.kernel.NotFound for the platform's own tenant, and for an id that is no business's
     */
    TenantView details();
}
