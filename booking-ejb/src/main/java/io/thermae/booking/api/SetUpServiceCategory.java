package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits categories of services. A category is made, too, when a service names one that is not there. */
@Local
public interface SetUpServiceCategory {

    /**
     * @param position null for the last one
     * @throws io.thermae.kernel.InvalidInput if another category has the name, whatever the case of its letters
     */
    ServiceCategoryView add(String name, @Nullable Integer position);

    /**
     * @param position null to leave it
     * @throws io.thermae.kernel.InvalidInput as {@link #add}
     */
    ServiceCategoryView edit(UUID categoryId, String name, @Nullable Integer position);

    /** @throws io.thermae.kernel.RuleBroken {@code SERVICE_CATEGORY_IN_USE} while a service is in it */
    void archive(UUID categoryId);
}
