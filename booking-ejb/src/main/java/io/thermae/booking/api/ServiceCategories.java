package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** Looks categories of services up. */
@Local
public interface ServiceCategories {

    /** A part of those that are not archived, by position and name. */
    List<ServiceCategoryView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such category; archived ones are found */
    ServiceCategoryView get(UUID categoryId);
}
