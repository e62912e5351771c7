package io.thermae.booking.resource;

import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ResourceTypeView;
import io.thermae.booking.api.ResourceView;
import io.thermae.booking.api.Resources;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Reads resources and their types. */
@Stateless
@PermitAll
@TenantTransaction
public class ResourcesBean implements Resources {

    private static final String AFTER =
            """
             and exists (select c from %s c where c.id = :after
                         and (e.name > c.name or (e.name = c.name and e.id > c.id)))
            """;

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    Maintenances maintenances;

    @Override
    public List<ResourceTypeView> types(Portion portion) {
        return page("ResourceType", ResourceType.class, portion)
                .setMaxResults(portion.limit())
                .getResultStream()
                .map(ResourceType::view)
                .toList();
    }

    @Override
    public ResourceTypeView type(UUID typeId) {
        ResourceType type = entities.find(ResourceType.class, typeId);
        if (type == null) {
            throw new NotFound("resource type");
        }
        return type.view();
    }

    @Override
    public List<ResourceView> list(Portion portion) {
        return page("Resource", Resource.class, portion)
                .getResultStream()
                .map(Resource::view)
                .filter(resource -> isOwn(caller.get(), resource.branchId()))
                .limit(portion.limit())
                .toList();
    }

    @Override
    public ResourceView get(UUID resourceId) {
        Resource resource = entities.find(Resource.class, resourceId);
        if (resource == null || !isOwn(caller.get(), resource.view().branchId())) {
            throw new NotFound("resource");
        }
        return resource.view();
    }

    @Override
    public List<MaintenanceView> maintenance(UUID resourceId) {
        get(resourceId);
        return maintenances.of(resourceId);
    }

    private <T> TypedQuery<T> page(String entity, Class<T> type, Portion portion) {
        UUID after = portion.after();
        TypedQuery<T> query = entities.createQuery(
                "select e from %1$s e where e.archived = false%2$s order by e.name, e.id"
                        .formatted(entity, after == null ? "" : AFTER.formatted(entity)),
                type);
        return after == null ? query : query.setParameter("after", after);
    }

    /** Other branches are to a manager as if they were not there. */
    static boolean isOwn(Caller caller, UUID branchId) {
        return caller.role() != Role.MANAGER || caller.branches().contains(branchId);
    }
}
