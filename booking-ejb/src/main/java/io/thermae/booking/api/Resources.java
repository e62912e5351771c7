package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** Looks up what services take beside masters. */
@Local
public interface Resources {

    /** Types that are not archived, by name. */
    List<ResourceTypeView> types(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such type; archived ones are found */
    ResourceTypeView type(UUID typeId);

    /** Resources that are not archived, by name. A manager is shown those of his branches. */
    List<ResourceView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such resource for the caller; archived ones are found */
    ResourceView get(UUID resourceId);

    /** The resource's maintenance, by time. */
    List<MaintenanceView> maintenance(UUID resourceId);
}
