package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes and edits types of resources, resources, and their maintenance. A resource outside a manager's branches is {@link
 * io.thermae.kernel.NotFound}; broken rules come as {@link io.thermae.kernel.InvalidInput} with the field.
 */
@Local
public interface SetUpResource {

    /** @throws io.thermae.kernel.InvalidInput if another type has the name, whatever the case of its letters */
    ResourceTypeView addType(String name);

    ResourceTypeView renameType(UUID typeId, String name);

    /** @throws io.thermae.kernel.RuleBroken {@code RESOURCE_TYPE_IN_USE} while a service takes it or a resource is of it */
    void archiveType(UUID typeId);

    ResourceView add(ResourceDetails details);

    /** @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} if it would take places from visits that are to come */
    ResourceView edit(UUID resourceId, ResourceDetails details);

    /** @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} while visits are to come */
    void archive(UUID resourceId);

    /** @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} if visits or other maintenance are within */
    MaintenanceView addMaintenance(UUID resourceId, Instant start, Instant end, @Nullable String reason);

    void removeMaintenance(UUID resourceId, UUID maintenanceId);
}
